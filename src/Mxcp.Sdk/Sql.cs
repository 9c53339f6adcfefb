using Mxcp.DuckDb;

namespace Mxcp;

/// <summary>Makes SQL out of text that exists only at run time.</summary>
/// <example><code>Db.Execute($"SELECT count(*) FROM {Sql.Identifier(table)} WHERE day = {day}")</code></example>
public static class Sql
{
    /// <summary>Takes a text as SQL, as it is. Never give it what a caller sent.</summary>
    /// <param name="text">The SQL.</param>
    public static SqlText Raw(string text)
    {
        ArgumentNullException.ThrowIfNull(text);

        var sql = new SqlText(text.Length, 0);
        sql.AppendLiteral(text);
        return sql;
    }

    /// <summary>Takes a text as the name of a table, column, schema or function: quoted, so that it can be nothing else.</summary>
    /// <param name="name">The name, without quotes. A dot in it is part of the name.</param>
    public static SqlText Identifier(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);

        return Raw(SqlLiteral.Identifier(name));
    }
}
