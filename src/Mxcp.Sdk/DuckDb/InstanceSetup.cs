using Mxcp.Configuration;
using Mxcp.Definitions.Site;

namespace Mxcp.DuckDb;

/// <summary>What a database is given before its first query: extensions and secrets, which all its connections share.</summary>
internal static class InstanceSetup
{
    // Words that people write where DuckDB is not meant to know the secret.
    private static readonly string[] OwnTypes = ["value", "env", "custom", "python", "csharp", "dotnet"];

    /// <exception cref="DatabaseException">DuckDB refuses an extension or a secret; no message holds the value of one.</exception>
    public static void Run(DuckDbConnection connection, DuckDbOptions options)
    {
        foreach (var extension in options.Extensions)
        {
            Load(connection, extension);
        }

        foreach (var secret in options.Secrets.Where(static secret => secret.Parameters.Keys.Count > 0))
        {
            Create(connection, secret, options.Warn);
        }
    }

    /// <summary>What is there already is not looked for elsewhere: some are part of the library, others were installed before.</summary>
    private static void Load(DuckDbConnection connection, SiteExtension extension)
    {
        string name = SqlLiteral.Identifier(extension.Name);
        if (connection.Run($"LOAD {name}") is null)
        {
            return;
        }

        // Of the two repositories there are, neither name needs quotes.
        string from = extension.Repository is { } repository ? $" FROM {repository}" : "";
        if ((connection.Run($"INSTALL {name}{from}") ?? connection.Run($"LOAD {name}")) is { } error)
        {
            throw new DatabaseException(
                $"DuckDB's extension {extension.Name}, which {SiteDefinition.FileName} asks for, cannot be loaded. The first time it is downloaded, so the network must be there then: "
                + $"INSTALL {extension.Name}{from} once on a machine that has it, or take it out of 'extensions'. {error}");
        }
    }

    private static void Create(DuckDbConnection connection, NamedSecret secret, Action<string> warn)
    {
        if (OwnTypes.Contains(secret.Type, StringComparer.OrdinalIgnoreCase) || connection.Run(SecretSql.Create(secret, static text => text)) is null)
        {
            return;
        }

        // Asked without parameters: DuckDB looks at those first, and at the type only then.
        if (connection.Run(SecretSql.CreateBare(secret)) is { } error && IsTypeUnknown(error, secret.Type))
        {
            warn($"DuckDB knows no secrets of the type '{secret.Type}', so the secret '{secret.Name}' is there for GetSecret alone; where that is meant, its type is 'value' or 'custom'");
            return;
        }

        throw new DatabaseException($"DuckDB refuses the secret '{secret.Name}' of the type '{secret.Type}'. {Reason(connection, secret)}");
    }

    /// <summary>Why a secret is refused, in words that cannot hold it: those for the same secret with other values.</summary>
    private static string Reason(DuckDbConnection connection, NamedSecret secret)
    {
        if (connection.Run(SecretSql.Create(secret, static _ => "***")) is { } error)
        {
            return error;
        }

        connection.Run(SecretSql.Drop(secret));
        return "It would take other values; what it says about these is kept back, as it may hold them.";
    }

    private static bool IsTypeUnknown(string error, string type) =>
        error.Contains($"Secret type '{type.ToLowerInvariant()}' not found", StringComparison.OrdinalIgnoreCase);
}
