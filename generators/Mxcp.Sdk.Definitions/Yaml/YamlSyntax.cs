using System.Globalization;
using Mxcp.Definitions.Values;

namespace Mxcp.Definitions.Yaml;

/// <summary>Says in words what keeps a text from being YAML, and what to do about it.</summary>
internal static class YamlSyntax
{
    /// <summary>A character that YAML has no place for: the library would end the text at one of them and say nothing.</summary>
    public static YamlFault? FindForeignCharacter(YamlPlaces places)
    {
        string text = places.Content;
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]) || text[i] is (< ' ' and not ('\t' or '\n' or '\r')) or '\u007f')
            {
                string code = ((int)text[i]).ToString("X4", CultureInfo.InvariantCulture);
                string wayOut = char.IsSurrogate(text[i]) ? "it is half of a character; write the whole of it" : $"remove it, or write it as \"\\u{code}\" in double quotes";
                return Fault(places.SpanIn(i, i + 1), $"the character U+{code} cannot stand in a YAML file; {wayOut}");
            }
        }

        return null;
    }

    /// <summary>What the library found wrong, in better words where the text itself shows what it is.</summary>
    /// <param name="start">Where the library found it.</param>
    /// <param name="end">Where that ends.</param>
    /// <param name="message">What the library says; empty where it found no words.</param>
    /// <param name="places">The text.</param>
    /// <param name="openBrackets">The brackets that are open there, the innermost first.</param>
    public static YamlFault Explain(int start, int end, string message, YamlPlaces places, IReadOnlyCollection<SourceSpan> openBrackets)
    {
        string text = places.Content;
        int at = Math.Min(start, text.Length);
        bool isAtEnd = text.Substring(at).Trim().Length == 0;
        if (openBrackets.Count > 0 && (isAtEnd || message.Length == 0))
        {
            return Fault(openBrackets.First(), "the bracket or brace that opens here is never closed");
        }

        if (message.Contains("tab") && FindTab(text, at) is { } tab)
        {
            return Fault(places.SpanIn(tab, tab + 1), "a tab cannot indent YAML; write spaces");
        }

        string? detail = at == text.Length ? null : text[at] switch
        {
            '@' or '`' or '%' => $"no value can start with '{text[at]}'; put it in quotes",
            '"' or '\'' when message.Contains("end of stream") || message.Contains("indentation") => "the quote that opens here is never closed",
            ':' => "the ':' here starts a key where none can be; put the value in quotes, or mend the indentation",
            _ => null,
        };
        return Fault(places.SpanOf(start, end), detail ?? Sentence(message));
    }

    /// <summary>The first tab that indents a line, from the line of a place on.</summary>
    private static int? FindTab(string text, int from)
    {
        for (int line = text.LastIndexOf('\n', Math.Max(from - 1, 0)) + 1; line < text.Length; line = NextLine(text, line))
        {
            int at = line;
            while (at < text.Length && text[at] == ' ')
            {
                at++;
            }

            if (at < text.Length && text[at] == '\t')
            {
                return at;
            }
        }

        return null;
    }

    private static int NextLine(string text, int line)
    {
        int end = text.IndexOf('\n', line);
        return end < 0 ? text.Length : end + 1;
    }

    private static string Sentence(string message)
    {
        string text = message.TrimEnd('.');
        return text.Length == 0 ? "what stands behind this place cannot be read" : char.ToLowerInvariant(text[0]) + text.Substring(1);
    }

    private static YamlFault Fault(SourceSpan span, string detail) => new(span, YamlFaultKind.Syntax, detail);
}
