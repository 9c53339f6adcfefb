using System.Text;

namespace Mxcp.CommandLine;

/// <summary>Lays out compact JSON for people, without touching a value.</summary>
internal static class JsonIndenter
{
    /// <summary>The same JSON with a line for each member and item.</summary>
    /// <param name="json">Valid JSON.</param>
    public static string Indent(string json)
    {
        var text = new StringBuilder(json.Length * 2);
        int depth = 0;
        for (int i = 0; i < json.Length; i++)
        {
            char letter = json[i];
            switch (letter)
            {
                case '"':
                    int end = EndOfString(json, i);
                    text.Append(json, i, end - i);
                    i = end - 1;
                    break;
                case '{' or '[' when i + 1 < json.Length && json[i + 1] is '}' or ']':
                    text.Append(letter).Append(json[++i]);
                    break;
                case '{' or '[':
                    NewLine(text.Append(letter), ++depth);
                    break;
                case '}' or ']':
                    NewLine(text, --depth).Append(letter);
                    break;
                case ',':
                    NewLine(text.Append(letter), depth);
                    break;
                case ':':
                    text.Append(": ");
                    break;
                case ' ' or '\t' or '\n' or '\r':
                    break;
                default:
                    text.Append(letter);
                    break;
            }
        }

        return text.ToString();
    }

    private static int EndOfString(string json, int start)
    {
        int at = start + 1;
        while (json[at] != '"')
        {
            at += json[at] == '\\' ? 2 : 1;
        }

        return at + 1;
    }

    private static StringBuilder NewLine(StringBuilder text, int depth) => text.Append('\n').Append(' ', depth * 2);
}
