namespace Mxcp.DuckDb;

/// <summary>The one gate through which foreign text goes into SQL where no parameter can stand.</summary>
internal static class SqlLiteral
{
    /// <summary>A text, in quotes, so that it can be nothing else.</summary>
    /// <exception cref="DatabaseException">The text holds U+0000, where DuckDB would stop reading.</exception>
    public static string Text(string text) => Quoted(text, '\'');

    /// <summary>A name, in quotes, so that it can be nothing else. A dot in it is part of the name.</summary>
    /// <exception cref="DatabaseException">The name holds U+0000, where DuckDB would stop reading.</exception>
    public static string Identifier(string name) => Quoted(name, '"');

    private static string Quoted(string text, char quote) => text.Contains('\0', StringComparison.Ordinal)
        ? throw new DatabaseException("A text holds U+0000, where DuckDB would stop reading.")
        : $"{quote}{text.Replace($"{quote}", $"{quote}{quote}", StringComparison.Ordinal)}{quote}";
}
