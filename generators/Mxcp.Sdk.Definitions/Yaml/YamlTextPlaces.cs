using Mxcp.Definitions.Problems;
using Mxcp.Definitions.Values;

namespace Mxcp.Definitions.Yaml;

/// <summary>Finds the places of a text's parts where the text is written as a YAML scalar, in any of its styles.</summary>
/// <remarks>
/// Styles indent, fold and join lines, but white space is all that they change: the n-th other character of the text is the n-th
/// other character of the scalar, once its header, quotes and escapes are read.
/// </remarks>
internal static class YamlTextPlaces
{
    /// <summary>What ends a line for the YAML library.</summary>
    private static readonly char[] LineEnds = ['\n', '\r', '\u0085', '\u2028', '\u2029'];

    /// <summary>Says in words where a stretch of a text is.</summary>
    /// <param name="file">The YAML file.</param>
    /// <param name="pointer">The path of the text in it.</param>
    /// <param name="text">The text, as it is read from YAML.</param>
    /// <param name="span">The stretch of it.</param>
    public static Anchor AnchorOf(string file, string pointer, string text, SourceSpan span) =>
        Anchor.YamlText(file, pointer, Count(text, 0, span.Start), Math.Max(1, Count(text, span.Start, span.End)));

    /// <summary>The place of a stretch of a scalar's text in the file.</summary>
    /// <param name="content">The content of the file.</param>
    /// <param name="scalar">The scalar.</param>
    /// <param name="span">The stretch of its text.</param>
    public static SourceSpan FindAgain(string content, YamlScalar scalar, SourceSpan span) =>
        Find(content, scalar.Span, Count(scalar.Value, 0, span.Start), Math.Max(1, Count(scalar.Value, span.Start, span.End)));

    /// <summary>The place of a stretch of a text inside the scalar that it is written as.</summary>
    /// <param name="content">The content of the file.</param>
    /// <param name="scalar">The place of the scalar.</param>
    /// <param name="start">How many characters that are no white space stand before the stretch.</param>
    /// <param name="length">How many are in it.</param>
    public static SourceSpan Find(string content, SourceSpan scalar, int start, int length)
    {
        int first = -1;
        int last = scalar.Start;
        int passed = 0;
        for (int at = StartOfText(content, scalar, out char style); at < scalar.End && passed < start + length;)
        {
            int units = UnitsAt(content, at, scalar.End, style, out int next);
            passed += units;
            if (units > 0 && passed > start)
            {
                first = first < 0 ? at : first;
                last = next;
            }

            at = next;
        }

        return first < 0 ? scalar : new SourceSpan(first, Math.Min(last, scalar.End));
    }

    private static int Count(string text, int start, int end)
    {
        int count = 0;
        for (int at = start; at < Math.Min(end, text.Length); at++)
        {
            count += char.IsWhiteSpace(text[at]) ? 0 : 1;
        }

        return count;
    }

    /// <summary>Where the text itself starts: behind an anchor or a tag, the header of a block, or a quote.</summary>
    private static int StartOfText(string content, SourceSpan scalar, out char style)
    {
        int at = scalar.Start;
        while (at < scalar.End && content[at] is '&' or '!')
        {
            at = SkipBlank(content, SkipWord(content, at, scalar.End), scalar.End);
        }

        style = at < scalar.End ? content[at] : '\0';
        switch (style)
        {
            case '|' or '>':
                return SkipLine(content, at, scalar.End);
            case '\'' or '"':
                return at + 1;
            default:
                return at;
        }
    }

    /// <summary>How many characters that are no white space the sign at a place stands for, in UTF-16, and where the next sign is.</summary>
    private static int UnitsAt(string content, int at, int end, char style, out int next)
    {
        next = at + 1;
        char letter = content[at];
        if (style == '\'' && letter == '\'')
        {
            // Two of them stand for one; one by itself ends the text.
            next = at + 2;
            return next <= end && at + 1 < end ? 1 : 0;
        }

        if (style != '"' || letter != '\\' || next >= end)
        {
            return char.IsWhiteSpace(letter) || (style == '"' && letter == '"') ? 0 : 1;
        }

        next = at + 2;
        return content[at + 1] switch
        {
            'x' => Escaped(content, end, digits: 2, ref next),
            'u' => Escaped(content, end, digits: 4, ref next),
            'U' => Escaped(content, end, digits: 8, ref next),
            'n' or 't' or 'r' or 'v' or 'f' or 'N' or '_' or 'L' or 'P' or ' ' or '\t' or '\n' or '\r' => 0,
            _ => 1,
        };
    }

    private static int Escaped(string content, int end, int digits, ref int next)
    {
        int from = next;
        next = Math.Min(next + digits, end);
        int code = 0;
        for (int at = from; at < next; at++)
        {
            code = (code * 16) + Uri.FromHex(Uri.IsHexDigit(content[at]) ? content[at] : '0');
        }

        if (code is > 0xFFFF or < 0)
        {
            return 2;
        }

        return char.IsWhiteSpace((char)code) ? 0 : 1;
    }

    private static int SkipWord(string content, int at, int end)
    {
        while (at < end && !char.IsWhiteSpace(content[at]))
        {
            at++;
        }

        return at;
    }

    /// <summary>White space and comments, which may stand between a tag and what it belongs to.</summary>
    private static int SkipBlank(string content, int at, int end)
    {
        while (at < end && (char.IsWhiteSpace(content[at]) || content[at] == '#'))
        {
            at = content[at] == '#' ? SkipLine(content, at, end) : at + 1;
        }

        return at;
    }

    private static int SkipLine(string content, int at, int end)
    {
        int lineEnd = content.IndexOfAny(LineEnds, at, end - at);
        return lineEnd < 0 ? end : lineEnd + 1;
    }
}
