using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Mxcp.Generators.Tests.Types;

/// <summary>Makes texts at random. Those that are good are written as they come back.</summary>
internal sealed class TextSamples(Random random)
{
    private static readonly string[] Alphabet = ["a", "B", "0", " ", "é", "ß", "世", "😀", "\"", "\\", "\n", "\u2028", "<", "/"];

    public string Letters() => string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => Alphabet[random.Next(Alphabet.Length)]));

    public Sample Any() => new(JsonSerializer.Serialize(Letters()));

    public Sample Choice() => random.Next(3) switch
    {
        0 => new Sample("\"red\""),
        1 => new Sample("\"dark_blue\""),
        _ => Wrong("Red", "darkBlue", "", "0"),
    };

    public Sample Email() => random.Next(3) == 0 ? Wrong("nobody", "@example.org", "a b@example.org", "ada@") : Quoted($"a{random.Next()}@example.org");

    public Sample Uri() => random.Next(3) == 0
        ? Wrong("nowhere", "/a/b", "http://a b", "")
        : Quoted($"https://example.org:{random.Next(1, 65536)}/a{random.Next()}?b=%20{random.Next(10)}#c");

    public Sample Date()
    {
        string date = Day().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return random.Next(3) == 0 ? Wrong(date + "Z", date[1..], "2021-02-29", "2021-13-01", date.Replace('-', '/')) : Quoted(date);
    }

    public Sample Time(bool hasOffset)
    {
        string clock = Clock();
        return random.Next(3) == 0
            ? Wrong(clock + (hasOffset ? "" : "Z"), "24:00:00", "12:60:00", "12:00", clock + " ")
            : Quoted(clock + (hasOffset ? Offset() : ""));
    }

    public Sample DateTime(bool isUtc)
    {
        string date = Day().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        string clock = Clock();
        string offset = Offset();
        if (random.Next(3) == 0)
        {
            return Wrong($"{date}T{clock}", $"{date} {clock}Z", $"{date}T25:00:00Z", date, $"2021-02-30T{clock}Z");
        }

        string text = $"{date}T{clock}{offset}";
        if (!isUtc)
        {
            return Quoted(text);
        }

        var moment = DateTimeOffset.Parse(text, CultureInfo.InvariantCulture).UtcDateTime;
        return new Sample($"\"{text}\"", Back: $"\"{moment.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFFK", CultureInfo.InvariantCulture)}\"");
    }

    public Sample Duration(bool isFixed)
    {
        string days = random.Next(2) == 0 ? "" : $"{random.Next(1, 9999999)}D";
        string clock = $"T{random.Next(1, 24)}H{random.Next(1, 60)}M{random.Next(1, 60)}{Fraction()}S";
        string sign = random.Next(4) == 0 ? "-" : "";
        return random.Next(6) switch
        {
            0 => Wrong("1h", "P", "PT", "P1S", "PT1.S", "P1D2W"),
            1 => new Sample($"\"{sign}P{random.Next(1, 9)}Y{random.Next(1, 9)}M{days}\"", !isFixed),
            2 when isFixed => new Sample("\"P2W\"", Back: "\"P14D\""),
            _ => Quoted($"{sign}P{days}{clock}"),
        };
    }

    public Sample Timestamp() => random.Next(3) == 0
        ? Wrong("soon", "1e9", "253402300800", "0.12345678", "01", "-")
        : Quoted($"{(random.Next(4) == 0 ? "-" : "")}{random.NextInt64(1, 60_000_000_000)}{Fraction()}");

    public Sample Uuid()
    {
        byte[] bytes = new byte[16];
        random.NextBytes(bytes);
        string text = new Guid(bytes).ToString();
        return random.Next(4) switch
        {
            0 => Wrong($"{{{text}}}", text.Replace("-", "", StringComparison.Ordinal), text[1..], "g" + text[1..]),
            1 => new Sample($"\"{text.ToUpperInvariant()}\"", Back: $"\"{text}\""),
            _ => Quoted(text),
        };
    }

    public Sample Base64()
    {
        byte[] bytes = new byte[random.Next(40)];
        random.NextBytes(bytes);
        string text = Convert.ToBase64String(bytes);
        return random.Next(4) == 0 ? Wrong(text + "A", text + " ", "=" + text, "____", "A===") : Quoted(text);
    }

    private static Sample Quoted(string text) => new($"\"{text}\"");

    private Sample Wrong(params string[] texts) => Sample.Wrong(JsonSerializer.Serialize(texts[random.Next(texts.Length)]));

    // Not the first and the last day: an offset must not lead out of the calendar.
    private DateOnly Day() => DateOnly.FromDayNumber(random.Next(1, DateOnly.MaxValue.DayNumber));

    private string Clock() => $"{random.Next(24):00}:{random.Next(60):00}:{random.Next(60):00}{Fraction()}";

    private string Fraction()
    {
        if (random.Next(2) == 0)
        {
            return "";
        }

        var digits = new StringBuilder(".");
        for (int i = random.Next(6); i > 0; i--)
        {
            digits.Append(random.Next(10));
        }

        return digits.Append(random.Next(1, 10)).ToString();
    }

    private string Offset() => random.Next(2) == 0 ? "Z" : $"{(random.Next(2) == 0 ? '+' : '-')}{random.Next(1, 14):00}:{random.Next(4) * 15:00}";
}
