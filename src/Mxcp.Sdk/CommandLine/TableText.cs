using System.Text;
using System.Text.Json;

namespace Mxcp.CommandLine;

/// <summary>Shows rows to people as a table; numbers stand at the right.</summary>
internal static class TableText
{
    private const string Null = "NULL";

    /// <summary>The table, and below it the number of rows.</summary>
    /// <param name="json">The rows, an array of objects.</param>
    public static string Of(ReadOnlySpan<byte> json)
    {
        var rows = JsonElement.Parse(json).EnumerateArray().ToList();
        var text = new StringBuilder();
        if (rows.Count > 0)
        {
            string[] names = [.. rows[0].EnumerateObject().Select(static property => Shown(property.Name))];
            string[][] cells = [.. rows.Select(static row => row.EnumerateObject().Select(static property => Cell(property.Value)).ToArray())];
            bool[] areNumbers = [.. names.Select((_, column) => rows.TrueForAll(row => IsNumber(row, column)))];
            int[] widths = [.. names.Select((name, column) => cells.Select(row => Width(row[column])).Append(Width(name)).Max())];
            AppendLine(text, names, widths, areNumbers);
            AppendLine(text, [.. widths.Select(static width => new string('-', width))], widths, areNumbers);
            foreach (string[] row in cells)
            {
                AppendLine(text, row, widths, areNumbers);
            }
        }

        return text.Append('(').Append(rows.Count).Append(rows.Count == 1 ? " row)\n" : " rows)\n").ToString();
    }

    private static void AppendLine(StringBuilder text, string[] cells, int[] widths, bool[] areNumbers)
    {
        int start = text.Length;
        for (int column = 0; column < cells.Length; column++)
        {
            string padding = new(' ', widths[column] - Width(cells[column]));
            text.Append(column > 0 ? "  " : "").Append(areNumbers[column] ? padding : "").Append(cells[column]).Append(areNumbers[column] ? "" : padding);
        }

        while (text.Length > start && text[^1] == ' ')
        {
            text.Length--;
        }

        text.Append('\n');
    }

    private static bool IsNumber(JsonElement row, int column) =>
        row.EnumerateObject().ElementAt(column).Value.ValueKind is JsonValueKind.Number or JsonValueKind.Null;

    private static string Cell(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => Null,
        JsonValueKind.String => Shown(value.GetString()!),
        _ => value.GetRawText(),
    };

    // A line of the table stays one line, and a terminal is not told what to do by what a cell holds.
    private static string Shown(string text) => text.Any(char.IsControl)
        ? string.Concat(text.Select(static letter => letter switch
        {
            '\n' => "\\n",
            '\r' => "\\r",
            '\t' => "\\t",
            _ when char.IsControl(letter) => $"\\u{(int)letter:x4}",
            _ => letter.ToString(),
        }))
        : text;

    private static int Width(string text) => text.EnumerateRunes().Count();
}
