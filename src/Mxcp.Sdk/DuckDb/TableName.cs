namespace Mxcp.DuckDb;

/// <summary>The name of a table, which may say its schema and database: <c>orders</c>, <c>sales.orders</c>, <c>"a.b"."c d"</c>.</summary>
internal sealed record TableName(string? Catalog, string? Schema, string Table)
{
    /// <exception cref="ArgumentException">The text is no such name.</exception>
    public static TableName Parse(string text)
    {
        var parts = new List<string>();
        int at = 0;
        do
        {
            parts.Add(ReadPart(text, ref at));
        }
        while (at < text.Length && text[at] == '.' && ++at <= text.Length);

        bool isName = at == text.Length && parts.Count <= 3 && !parts.Contains("");
        return isName
            ? new TableName(parts.Count == 3 ? parts[0] : null, parts.Count >= 2 ? parts[^2] : null, parts[^1])
            : throw new ArgumentException($"'{text}' is no name of a table: write table, schema.table or database.schema.table, and quote a part with a dot in it.", nameof(text));
    }

    /// <summary>The name as SQL.</summary>
    public override string ToString() =>
        string.Join('.', new[] { Catalog, Schema, Table }.OfType<string>().Select(SqlLiteral.Identifier));

    private static string ReadPart(string text, ref int at)
    {
        if (at >= text.Length || text[at] != '"')
        {
            int end = text.IndexOf('.', at);
            string part = end < 0 ? text[at..] : text[at..end];
            at += part.Length;
            return part;
        }

        var quoted = new System.Text.StringBuilder();
        for (at++; at < text.Length; at++)
        {
            if (text[at] != '"')
            {
                quoted.Append(text[at]);
                continue;
            }

            if (at + 1 >= text.Length || text[at + 1] != '"')
            {
                at++;
                return quoted.ToString();
            }

            quoted.Append(text[at++]);
        }

        return "";
    }
}
