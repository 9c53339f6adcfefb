using System.Text;
using Mxcp.Execution;

namespace Mxcp.CompilerServices;

/// <summary>Writes values of a template as JSON.</summary>
internal static class TemplateJson
{
    /// <summary>The JSON of a value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="indent">How many spaces each level is indented by; <see langword="null"/> for all on one line.</param>
    public static string Write(TemplateValue value, int? indent)
    {
        var json = new JsonBuffer();
        Write(json, value, indent, level: 0);
        string text = Encoding.UTF8.GetString(json.Span);
        json.Release();
        return text;
    }

    private static void Write(JsonBuffer json, TemplateValue value, int? indent, int level)
    {
        if (value.ContentOrNull is { } content)
        {
            WriteContent(json, content, indent, level);
            return;
        }

        value.WriteScalar(json);
    }

    private static void WriteContent(JsonBuffer json, TemplateContent content, int? indent, int level)
    {
        var brackets = content.Names is null ? "[]"u8 : "{}"u8;
        json.Append(brackets[0]);
        for (int i = 0; i < content.Values.Length; i++)
        {
            if (i > 0)
            {
                json.Append((byte)',');
            }

            NewLine(json, indent, level + 1);
            if (content.Names is { } names)
            {
                json.AppendQuoted(names[i].AsSpan());
                json.Append(indent is null ? ":"u8 : ": "u8);
            }

            Write(json, content.Values[i], indent, level + 1);
        }

        if (content.Values.Length > 0)
        {
            NewLine(json, indent, level);
        }

        json.Append(brackets[1]);
    }

    private static void NewLine(JsonBuffer json, int? indent, int level)
    {
        if (indent is not { } width)
        {
            return;
        }

        json.Append((byte)'\n');
        int count = width * level;
        json.Reserve(count)[..count].Fill((byte)' ');
        json.Advance(count);
    }
}
