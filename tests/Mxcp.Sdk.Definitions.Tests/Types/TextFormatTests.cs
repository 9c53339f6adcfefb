using System.Globalization;
using System.Text.RegularExpressions;
using Mxcp.Definitions.Types;
using Mxcp.Execution;

namespace Mxcp.Definitions.Tests.Types;

public sealed class TextFormatTests
{
    private static readonly string[] Durations =
    [
        "P", "PT", "P1Y", "P1M", "P1D", "P1W", "P1Y2M3D", "P1Y3D", "P1D2M", "P1YT1H", "P1WT1H", "P1W1D", "PT1H", "PT1M", "PT1S", "PT1H2M3S", "PT1H3S", "PT1S2M", "PT0.5S", "PT.5S", "PT1.S",
        "PT1.5M", "P1.5D", "-P1D", "+P1D", "P-1D", "P1DT", "P1DT2H", "p1d", "P1D ", " P1D", "", "-", "P1H", "PT1D", "P01D", "P10675199D", "P9999999DT999999H99999999M9999999999.5S", "P999999W", "P10675200D", "PT99999999999S",
    ];

    private static readonly string[] Times =
    [
        "00:00:00", "23:59:59", "24:00:00", "12:60:00", "12:00:60", "12:00", "12:00:00.", "12:00:00.5", "12:00:00.123456789", "1:00:00", "12:00:00Z", "12:00:00+01:00", "12:00:00-23:59",
        "12:00:00+01:00:30", "12:00:00z", "12-00-00", " 12:00:00", "12:00:00 ", "",
    ];

    [Fact]
    public void The_pattern_of_a_timestamp_says_exactly_what_the_server_takes()
    {
        string[] edges =
        [
            "0", "-0", "00", "01", "-01", "1.", ".5", "0.5", "-0.5", "1.1234567", "1.12345678", "+1", "1e3", " 1", "1 ", "1\n", "",
            "9999999999", "10000000000", "99999999999", "100000000000", "253402300799", "253402300799.9999999", "253402300800", "253402301000", "253402310799", "253403300799", "253502300799", "263402300799", "999999999999", "1000000000000",
            "-62135596799.9999999", "-62135596800", "-62135596800.0", "-62135596800.0000000", "-62135596800.00000000", "-62135596800.1", "-62135596801", "-62135596900", "-62135597800", "-62136596800", "-63135596800", "-72135596800", "-99999999999", "-9999999999",
        ];
        var random = new Random(20260105);
        var texts = edges.Concat(Enumerable.Range(0, TestCounts.AtLeast(4_000)).Select(_ => RandomSeconds(random)));

        var pattern = Pattern(TextFormat.Timestamp, Narrowing.None);
        Assert.All(texts, text => Assert.True(pattern.IsMatch(text) == Formats.IsTimestamp(text), text));
    }

    [Fact]
    public void The_pattern_of_a_duration_says_exactly_what_the_server_takes()
    {
        var pattern = Pattern(TextFormat.Duration, Narrowing.None);

        Assert.All(Durations, text => Assert.True(pattern.IsMatch(text) == Formats.IsDuration(text), text));
        Assert.Equal(TextFormats.SchemaPattern(TextFormat.Duration, Narrowing.None), TextFormats.SchemaPattern(TextFormat.Duration, Narrowing.CalendarDuration));
    }

    [Fact]
    public void A_duration_for_a_TimeSpan_has_no_months_and_never_overflows()
    {
        var pattern = Pattern(TextFormat.Duration, Narrowing.FixedDuration);

        Assert.Equal(
            ["P1D", "P1W", "PT1H", "PT1M", "PT1S", "PT1H2M3S", "PT1H3S", "PT0.5S", "-P1D", "P1DT2H", "P01D", "P9999999DT999999H99999999M9999999999.5S", "P999999W"],
            Durations.Where(text => pattern.IsMatch(text)));
        Assert.All(Durations, text => Assert.Equal(pattern.IsMatch(text), TextFormats.IsValid(TextFormat.Duration, Narrowing.FixedDuration, text)));
        Assert.True(
            TimeSpan.FromDays(9999999) + TimeSpan.FromHours(999999) + TimeSpan.FromMinutes(99999999) + TimeSpan.FromSeconds(9999999999.9) < TimeSpan.MaxValue
            && TimeSpan.FromDays(7 * 999999) < TimeSpan.MaxValue);
    }

    [Fact]
    public void A_time_without_an_offset_is_what_the_server_takes_for_one()
    {
        var pattern = Pattern(TextFormat.Time, Narrowing.LocalTime);

        Assert.All(Times, text => Assert.True(pattern.IsMatch(text) == Formats.IsTime(text), text));
        Assert.All(Times, text => Assert.Equal(Formats.IsTime(text), TextFormats.IsValid(TextFormat.Time, Narrowing.LocalTime, text)));
    }

    [Fact]
    public void A_time_that_a_database_gives_may_have_an_offset_of_seconds() => Assert.Equal(
        ["00:00:00", "23:59:59", "12:00:00.5", "12:00:00.123456789", "12:00:00Z", "12:00:00+01:00", "12:00:00-23:59", "12:00:00+01:00:30"],
        Times.Where(text => Pattern(TextFormat.Time, Narrowing.AnyTime).IsMatch(text)));

    [Theory]
    [InlineData(TextFormat.Email, "ada@example.com", "ada@")]
    [InlineData(TextFormat.Uri, "urn:x", "x")]
    [InlineData(TextFormat.Date, "2018-02-28", "2018-02-29")]
    [InlineData(TextFormat.Time, "14:30:00Z", "14:30")]
    [InlineData(TextFormat.DateTime, "2018-02-07T14:30:00Z", "2018-02-07T14:30:00")]
    [InlineData(TextFormat.Duration, "P1Y", "1Y")]
    [InlineData(TextFormat.Timestamp, "1517966773", "now")]
    public void Formats_are_those_of_the_server(object format, string valid, string invalid)
    {
        Assert.True(TextFormats.IsValid((TextFormat)format, Narrowing.None, valid));
        Assert.False(TextFormats.IsValid((TextFormat)format, Narrowing.None, invalid));
    }

    [Fact]
    public void Every_format_has_its_words_and_an_example_that_is_valid()
    {
        foreach (var format in Enum.GetValues<TextFormat>().Where(static format => format != TextFormat.None))
        {
            string words = TextFormats.Describe(format, Narrowing.None);
            string example = words[(words.LastIndexOf(' ') + 1)..];

            Assert.True(TextFormats.IsValid(format, Narrowing.None, example), words);
            Assert.Equal(format, TextFormats.Parse(TextFormats.NameOf(format)));
        }

        Assert.True(TextFormats.IsValid(TextFormat.None, Narrowing.None, "anything"));
        Assert.Null(TextFormats.Parse("none"));
    }

    private static Regex Pattern(TextFormat format, Narrowing narrowing) =>
        new(TextFormats.SchemaPattern(format, narrowing)!.Replace("$", "\\z", StringComparison.Ordinal), RegexOptions.CultureInvariant);

    private static string RandomSeconds(Random random)
    {
        long size = (long)Math.Pow(10, random.Next(0, 14));
        string seconds = random.NextInt64(-size, size).ToString(CultureInfo.InvariantCulture);
        return random.Next(3) == 0 ? $"{seconds}.{random.Next(100)}" : seconds;
    }
}
