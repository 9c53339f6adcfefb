using System.Globalization;
using System.Numerics;

namespace Mxcp.Definitions.Types;

/// <summary>A number in its shortest JSON form, so that equal numbers are equal texts: <c>0x10</c>, <c>16.0</c> and <c>16</c> are one.</summary>
internal sealed record NumberLiteral : Literal
{
    private NumberLiteral(string json)
    {
        Json = json;
    }

    public string Json { get; }

    public override string Kind => IsWhole ? "an integer" : "a number";

    public bool IsWhole => Json.IndexOfAny(['.', 'E']) < 0;

    public double AsDouble => double.Parse(Json, NumberStyles.Float, CultureInfo.InvariantCulture);

    /// <summary>The exact value, or <see langword="null"/> beyond the 28 digits of a decimal.</summary>
    public decimal? AsDecimal => decimal.TryParse(Json, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal value) ? value : null;

    /// <summary>The value as a 64-bit integer, or <see langword="null"/> where it is none.</summary>
    public long? AsInt64 => IsWhole && long.TryParse(Json, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long value) ? value : null;

    public static NumberLiteral Of(long value) => new(value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Reads what YAML's core schema calls an integer or a number; <see langword="null"/> for infinities and NaN, which JSON cannot say.</summary>
    public static NumberLiteral? Parse(string yaml)
    {
        if (yaml.StartsWith("0x", StringComparison.Ordinal))
        {
            return new NumberLiteral(BigInteger.Parse("0" + yaml.Substring(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture));
        }

        if (yaml.StartsWith("0o", StringComparison.Ordinal))
        {
            return new NumberLiteral(yaml.Skip(2).Aggregate(BigInteger.Zero, static (value, digit) => (value * 8) + (digit - '0')).ToString(CultureInfo.InvariantCulture));
        }

        return ParseDecimal(yaml);
    }

    private static NumberLiteral? ParseDecimal(string yaml)
    {
        if (BigInteger.TryParse(yaml, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole))
        {
            return new NumberLiteral(whole.ToString(CultureInfo.InvariantCulture));
        }

        if (!double.TryParse(yaml, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) || double.IsNaN(number) || double.IsInfinity(number))
        {
            return null;
        }

        // A decimal keeps the digits as written; what is too large or too small for one goes the way of a double.
        bool fits = decimal.TryParse(yaml, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal exact) && (exact != 0 || number == 0);
        return new NumberLiteral(fits ? Shortest(exact) : number.ToString("R", CultureInfo.InvariantCulture));
    }

    private static string Shortest(decimal value)
    {
        string text = value.ToString(CultureInfo.InvariantCulture);
        return text.Contains('.') ? text.TrimEnd('0').TrimEnd('.') : text;
    }
}
