using Mxcp.CompilerServices;
using Mxcp.Execution;

namespace Mxcp.Tests.Execution;

public sealed class FormatsTests
{
    [Theory]
    [InlineData("2018-02-07", true)]
    [InlineData("2020-02-29", true)]
    [InlineData("0001-01-01", true)]
    [InlineData("9999-12-31", true)]
    [InlineData("2019-02-29", false)]
    [InlineData("1900-02-29", false)]
    [InlineData("2018-13-01", false)]
    [InlineData("2018-00-01", false)]
    [InlineData("2018-04-31", false)]
    [InlineData("0000-01-01", false)]
    [InlineData("2018-2-7", false)]
    [InlineData("2018-02-07 ", false)]
    [InlineData("2018-02-07T00:00:00Z", false)]
    [InlineData("20180207", false)]
    [InlineData("২018-02-07", false)]
    [InlineData("", false)]
    public void Dates(string text, bool isValid) => Check(TextFormat.Date, text, isValid);

    [Theory]
    [InlineData("14:30:00Z", true)]
    [InlineData("14:30:00z", true)]
    [InlineData("14:30:00.123456789012+02:00", true)]
    [InlineData("23:59:60Z", true)]
    [InlineData("15:59:60-08:00", true)]
    [InlineData("22:59:60Z", false)]
    [InlineData("24:00:00Z", false)]
    [InlineData("14:60:00Z", false)]
    [InlineData("14:30:00", false)]
    [InlineData("14:30Z", false)]
    [InlineData("14:30:00.Z", false)]
    [InlineData("14:30:00+0200", false)]
    [InlineData("14:30:00+24:00", false)]
    [InlineData("14:30:00Z ", false)]
    public void Times_with_an_offset(string text, bool isValid) => Check(TextFormat.Time, text, isValid);

    [Theory]
    [InlineData("14:30:00", true)]
    [InlineData("14:30:00.5", true)]
    [InlineData("23:59:60", false)]
    [InlineData("14:30:00Z", false)]
    [InlineData("14:30", false)]
    [InlineData("14:30:00.", false)]
    public void Times_without_an_offset(string text, bool isValid) => Assert.Equal(isValid, Constraints.Time(text, out _) is null);

    [Theory]
    [InlineData("2018-02-07T14:30:00Z", true)]
    [InlineData("2018-02-07t14:30:00.25-03:30", true)]
    [InlineData("1998-12-31T23:59:60Z", true)]
    [InlineData("2018-02-30T14:30:00Z", false)]
    [InlineData("2018-02-07 14:30:00Z", false)]
    [InlineData("2018-02-07T14:30:00", false)]
    [InlineData("2018-02-07", false)]
    [InlineData("2018-02-07T", false)]
    public void Points_in_time(string text, bool isValid) => Check(TextFormat.DateTime, text, isValid);

    [Theory]
    [InlineData("P1Y2M10DT2H30M", true)]
    [InlineData("P2W", true)]
    [InlineData("PT0.5S", true)]
    [InlineData("PT0S", true)]
    [InlineData("-P1D", true)]
    [InlineData("P1M", true)]
    [InlineData("PT1M", true)]
    [InlineData("P", false)]
    [InlineData("PT", false)]
    [InlineData("P1DT", false)]
    [InlineData("P1D2Y", false)]
    [InlineData("P1W2D", false)]
    [InlineData("PT0.5H", false)]
    [InlineData("PT.5S", false)]
    [InlineData("P1", false)]
    [InlineData("1D", false)]
    [InlineData("P-1D", false)]
    [InlineData("P1H", false)]
    [InlineData("p1d", false)]
    public void Durations(string text, bool isValid) => Check(TextFormat.Duration, text, isValid);

    [Theory]
    [InlineData("0", true)]
    [InlineData("1518013800", true)]
    [InlineData("-0.5", true)]
    [InlineData("1518013800.1234567", true)]
    [InlineData("253402300799", true)]
    [InlineData("-62135596800", true)]
    [InlineData("253402300800", false)]
    [InlineData("-62135596801", false)]
    [InlineData("-62135596800.1", false)]
    [InlineData("1518013800.12345678", false)]
    [InlineData("01", false)]
    [InlineData("+1", false)]
    [InlineData("1e3", false)]
    [InlineData("1.", false)]
    [InlineData(".5", false)]
    [InlineData(" 1", false)]
    [InlineData("-", false)]
    public void Timestamps(string text, bool isValid) => Check(TextFormat.Timestamp, text, isValid);

    [Theory]
    [InlineData("ada@example.com", true)]
    [InlineData("te~st+tag@sub.example.co", true)]
    [InlineData("ada@localhost", true)]
    [InlineData("\"joe bloggs\"@example.com", true)]
    [InlineData("\"joe\\\"\"@example.com", true)]
    [InlineData("ada@[127.0.0.1]", true)]
    [InlineData("ada@[IPv6:::1]", true)]
    [InlineData("ada@[IPv6:2001:db8::1]", true)]
    [InlineData("ada@[127.0.0.300]", false)]
    [InlineData("ada@[IPv6:1:2:3]", false)]
    [InlineData("ada@[]", false)]
    [InlineData("ada", false)]
    [InlineData("@example.com", false)]
    [InlineData("ada@", false)]
    [InlineData(".ada@example.com", false)]
    [InlineData("ada.@example.com", false)]
    [InlineData("a..da@example.com", false)]
    [InlineData("ada@example..com", false)]
    [InlineData("ada@-example.com", false)]
    [InlineData("ada@exa mple.com", false)]
    [InlineData("ada@invalid=domain.com", false)]
    [InlineData("junk ada@example.com", false)]
    [InlineData("ada@example.com junk", false)]
    [InlineData("a@b@example.com", false)]
    [InlineData("\"unclosed@example.com", false)]
    public void Email_addresses(string text, bool isValid) => Check(TextFormat.Email, text, isValid);

    [Theory]
    [InlineData("https://example.com", true)]
    [InlineData("https://user:pass@example.com:8080/a/b;c?d=e&f#g", true)]
    [InlineData("http://[2001:db8::1]:80/", true)]
    [InlineData("mailto:ada@example.com", true)]
    [InlineData("urn:isbn:0451450523", true)]
    [InlineData("file:///etc/hosts", true)]
    [InlineData("quakes://list/all", true)]
    [InlineData("https://example.com/%C3%A4", true)]
    [InlineData("//example.com/a", false)]
    [InlineData("/a/b", false)]
    [InlineData("a", false)]
    [InlineData("https://", false)]
    [InlineData("HTTP://", false)]
    [InlineData("https:///a", false)]
    [InlineData("https://example.com/a b", false)]
    [InlineData("https://example.com/ä", false)]
    [InlineData("https://example.com/%zz", false)]
    [InlineData("https://example.com/a#b#c", false)]
    [InlineData("https://exa<mple.com", false)]
    [InlineData("1http://example.com", false)]
    [InlineData("http:", false)]
    [InlineData("x://", true)]
    [InlineData("x://user@:80/", true)]
    [InlineData("http://user@:80/", false)]
    [InlineData("http://a@b@c/", false)]
    [InlineData("http://a:b/", false)]
    [InlineData("http://[::ffff:192.0.2.1]", true)]
    [InlineData("http://[::ffff:192.0.2.256]", false)]
    [InlineData("http://[2001:db8:1]", false)]
    [InlineData("http://[::g]", false)]
    [InlineData("http://[v7.a:b]", true)]
    [InlineData("http://[v.a]", false)]
    [InlineData("http://[::1", false)]
    [InlineData("http://[::1]a", false)]
    [InlineData(":a", false)]
    [InlineData("", false)]
    public void Absolute_URIs(string text, bool isValid) => Check(TextFormat.Uri, text, isValid);

    [Fact]
    public void Values_are_made_of_what_is_valid()
    {
        Assert.Null(Constraints.Date("2018-02-07", out var date));
        Assert.Null(Constraints.Time("14:30:00.123456789", out var time));
        Assert.Null(Constraints.DateTime("2018-02-07T14:30:00.25-03:30", out var moment));
        Assert.Null(Constraints.DateTime("1998-12-31T23:59:60Z", out var leap));
        Assert.Null(Constraints.DateTime("2018-02-07T14:30:00+23:00", out var far));
        Assert.Null(Constraints.Duration("-P2W", out var weeks));
        Assert.Null(Constraints.Duration("P1DT2H3M4.5S", out var duration));
        Assert.Null(Constraints.Timestamp("-0.25", out var timestamp));
        Assert.Null(Constraints.Uri("https://example.com/a", out var uri));

        Assert.Equal(new DateOnly(2018, 2, 7), date);
        Assert.Equal(new TimeOnly(14, 30).Add(TimeSpan.FromTicks(1234567)), time);
        Assert.Equal(new DateTimeOffset(2018, 2, 7, 14, 30, 0, 250, TimeSpan.FromHours(-3.5)), moment);
        Assert.Equal(TimeSpan.FromHours(-3.5), moment.Offset);
        Assert.Equal(new DateTimeOffset(1999, 1, 1, 0, 0, 0, TimeSpan.Zero), leap);
        Assert.Equal(new DateTimeOffset(2018, 2, 6, 15, 30, 0, TimeSpan.Zero), far);
        Assert.Equal(TimeSpan.FromDays(-14), weeks);
        Assert.Equal(new TimeSpan(1, 2, 3, 4, 500), duration);
        Assert.Equal(DateTimeOffset.UnixEpoch.AddSeconds(-0.25), timestamp);
        Assert.Equal("https://example.com/a", uri.ToString());
    }

    [Theory]
    [InlineData("P1M")]
    [InlineData("P1Y")]
    [InlineData("P99999999D")]
    [InlineData("P01000000W")]
    [InlineData("PT1234567H")]
    [InlineData("P999999999999999999999999999999W")]
    public void A_duration_without_room_in_a_TimeSpan_is_refused_in_words(string text) => Assert.Equal(
        $"must be a duration of weeks, days, hours, minutes and seconds, up to 9999999 days, was \"{text}\"",
        Constraints.Duration(text, out _)?.ToString());

    [Fact]
    public void Points_in_time_beyond_the_calendar_are_refused()
    {
        Assert.NotNull(Constraints.DateTime("0001-01-01T00:00:00+10:00", out _));
        Assert.NotNull(Constraints.DateTime("9999-12-31T23:59:60Z", out _));
        Assert.Null(Constraints.DateTime("9999-12-31T23:59:59.9999999+01:00", out _));
    }

    [Fact]
    public void What_is_written_is_valid_and_reads_back_the_same()
    {
        var random = new Random(8);
        Span<byte> buffer = stackalloc byte[TemporalText.Max];
        for (int count = 0; count < 20_000; count++)
        {
            var date = DateOnly.FromDayNumber(random.Next(DateOnly.MaxValue.DayNumber));
            string text = System.Text.Encoding.ASCII.GetString(buffer[..TemporalText.WriteDate(buffer, TemporalText.DaysSinceEpoch(date))]);
            Assert.Null(Constraints.Date(text, out var readDate));
            Assert.Equal(date, readDate);

            var span = new TimeSpan(random.NextInt64(-9_999_999 * TimeSpan.TicksPerDay, 9_999_999 * TimeSpan.TicksPerDay) >> random.Next(64));
            var json = new ResultWriter();
            json.WriteDuration(span);
            Assert.Null(Constraints.Duration(System.Text.Encoding.ASCII.GetString(json.Written.Span[1..^1]), out var readSpan));
            Assert.Equal(span, readSpan);

            var moment = new DateTimeOffset(random.NextInt64(TimeSpan.TicksPerDay, DateTime.MaxValue.Ticks - TimeSpan.TicksPerDay), TimeSpan.FromMinutes(random.Next(-840, 841)));
            json.Clear();
            json.WriteTimestamp(moment);
            Assert.Null(Constraints.Timestamp(System.Text.Encoding.ASCII.GetString(json.Written.Span[1..^1]), out var readMoment));
            Assert.Equal(moment, readMoment);
            json.Release();
        }
    }

    [Fact]
    public void Random_text_never_throws()
    {
        const string Characters = "0123456789-:.TZPWYMDHS+@[]\"\\%#/?aIv é";
        var random = new Random(9);
        for (int count = 0; count < 200_000; count++)
        {
            string text = string.Concat(Enumerable.Range(0, random.Next(14)).Select(_ => Characters[random.Next(Characters.Length)]));
            foreach (var format in Enum.GetValues<TextFormat>())
            {
                _ = Constraints.Format(text, format);
            }
        }
    }

    private static void Check(TextFormat format, string text, bool isValid) => Assert.Equal(isValid, Constraints.Format(text, format) is null);
}
