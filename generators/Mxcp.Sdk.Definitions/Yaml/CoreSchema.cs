using System.Text.RegularExpressions;

namespace Mxcp.Definitions.Yaml;

/// <summary>Reads plain scalars as YAML 1.2's core schema does (YAML 1.2.2, section 10.3.2).</summary>
internal static class CoreSchema
{
    private static readonly Regex IntegerForm = new(@"^([-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+)\z", RegexOptions.CultureInvariant);

    private static readonly Regex NumberForm = new(
        @"^([-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN))\z", RegexOptions.CultureInvariant);

    public static YamlScalarType TypeOf(string plain) => plain switch
    {
        "" or "~" or "null" or "Null" or "NULL" => YamlScalarType.Null,
        "true" or "True" or "TRUE" or "false" or "False" or "FALSE" => YamlScalarType.Boolean,
        _ when !MayBeNumber(plain[0]) => YamlScalarType.Text,
        _ when IntegerForm.IsMatch(plain) => YamlScalarType.Integer,
        _ when NumberForm.IsMatch(plain) => YamlScalarType.Number,
        _ => YamlScalarType.Text,
    };

    /// <summary>Whether YAML 1.1 would have read the text as a boolean, which people still write.</summary>
    public static bool IsOldBoolean(string text) => text.ToUpperInvariant() is "YES" or "NO" or "ON" or "OFF" or "Y" or "N";

    /// <summary>The whole number from zero that an integer of the core schema is, or <see langword="null"/> where it is below zero or larger than 32 bits hold.</summary>
    public static int? CountOf(string integer)
    {
        int digitsAt = integer[0] == '+' ? 1 : integer.StartsWith("0x", StringComparison.Ordinal) || integer.StartsWith("0o", StringComparison.Ordinal) ? 2 : 0;
        int radix = digitsAt < 2 ? 10 : integer[1] == 'x' ? 16 : 8;
        long count = 0;
        foreach (char digit in integer.Substring(digitsAt))
        {
            count = (count * radix) + (digit <= '9' ? digit - '0' : (digit | ' ') - 'a' + 10);
            if (digit == '-' || count > int.MaxValue)
            {
                return null;
            }
        }

        return (int)count;
    }

    private static bool MayBeNumber(char first) => first is (>= '0' and <= '9') or '-' or '+' or '.';
}
