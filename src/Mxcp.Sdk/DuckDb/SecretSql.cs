using Mxcp.Configuration;

namespace Mxcp.DuckDb;

/// <summary>The SQL that tells DuckDB a secret. It lasts as long as the database is open, and is written to no file.</summary>
internal static class SecretSql
{
    /// <summary>The statement.</summary>
    /// <param name="secret">The secret.</param>
    /// <param name="show">What is written for a text in it.</param>
    /// <exception cref="DatabaseException">A text cannot stand in SQL.</exception>
    public static string Create(NamedSecret secret, Func<string, string> show)
    {
        string[] options = [.. secret.Parameters.Keys.Select(key => $"{SqlLiteral.Identifier(key)} {Write(secret.Parameters[key], show)}")];
        return Create(secret, string.Join(", ", [$"TYPE {SqlLiteral.Text(secret.Type)}", .. options]));
    }

    /// <summary>The statement for a secret of the same name and type that consists of nothing.</summary>
    public static string CreateBare(NamedSecret secret) => Create(secret, $"TYPE {SqlLiteral.Text(secret.Type)}");

    /// <summary>The statement that takes it back.</summary>
    public static string Drop(NamedSecret secret) => $"DROP TEMPORARY SECRET IF EXISTS {SqlLiteral.Identifier(secret.Name)}";

    private static string Create(NamedSecret secret, string options) => $"CREATE OR REPLACE TEMPORARY SECRET {SqlLiteral.Identifier(secret.Name)} ({options})";

    private static string Write(Secret value, Func<string, string> show)
    {
        if (value.IsText)
        {
            return SqlLiteral.Text(show(value.Value!));
        }

        return value.IsList
            ? $"[{string.Join(", ", value.Items.Select(item => Write(item, show)))}]"
            : $"MAP {{{string.Join(", ", value.Keys.Select(key => $"{SqlLiteral.Text(key)}: {Write(value[key], show)}"))}}}";
    }
}
