using System.Globalization;
using System.Text;
using Mxcp.Definitions.Problems;
using Mxcp.Definitions.Values;

namespace Mxcp.Definitions.Templates;

/// <summary>Reads the backslashes in a quoted text of a template.</summary>
internal static class TemplateEscapes
{
    /// <summary>The text that a stretch of a template stands for.</summary>
    public static string Read(string text, int start, int end, List<TemplateFault> faults)
    {
        var read = new StringBuilder(end - start);
        for (int at = start; at < end; at++)
        {
            if (text[at] != '\\')
            {
                read.Append(text[at]);
                continue;
            }

            int length = LengthOf(text, at, end);
            if (length == 0)
            {
                faults.Add(new TemplateFault(
                    ProblemCode.TemplateSyntax,
                    new SourceSpan(at, Math.Min(at + 2, end)),
                    $"'{text.Substring(at, Math.Min(2, end - at))}' is not an escape; write \\\\ for a backslash"));
                continue;
            }

            read.Append(Decode(text, at, length));
            at += length - 1;
        }

        return read.ToString();
    }

    private static int LengthOf(string text, int at, int end) => (at + 1 < end ? text[at + 1] : '\0') switch
    {
        '\\' or '\'' or '"' or 'n' or 't' or 'r' => 2,
        'x' when HasDigits(text, at + 2, 2, end) => 4,
        'u' when HasDigits(text, at + 2, 4, end) => 6,
        _ => 0,
    };

    private static char Decode(string text, int at, int length) => text[at + 1] switch
    {
        'n' => '\n',
        't' => '\t',
        'r' => '\r',
        'x' or 'u' => (char)int.Parse(text.Substring(at + 2, length - 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture),
        var other => other,
    };

    private static bool HasDigits(string text, int start, int count, int end)
    {
        if (start + count > end)
        {
            return false;
        }

        return text.Substring(start, count).All(static letter => letter is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F'));
    }
}
