using Mxcp.Configuration;
using Mxcp.Definitions.Site;

namespace Mxcp.DuckDb;

/// <summary>How the database is opened and shared.</summary>
internal sealed record DuckDbOptions
{
    public const string InMemory = ":memory:";

    /// <summary>The database file, or <c>:memory:</c>.</summary>
    public required string Path { get; init; }

    public bool ReadOnly { get; init; }

    /// <summary>How many connections there may be, and so how many queries run at a time.</summary>
    public int PoolSize { get; init; } = Math.Max(10, Environment.ProcessorCount * 2);

    /// <summary>How long a query waits for a connection.</summary>
    public TimeSpan WaitLimit { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Where DuckDB looks for files that SQL names by a relative path; <see langword="null"/> for the current folder only.</summary>
    public string? FileSearchPath { get; init; }

    /// <summary>The extensions that are loaded.</summary>
    public IReadOnlyList<SiteExtension> Extensions { get; init; } = [];

    /// <summary>The secrets that DuckDB is told, as far as it knows their types.</summary>
    public IReadOnlyList<NamedSecret> Secrets { get; init; } = [];

    /// <summary>Takes secrets out of error messages.</summary>
    public SecretMask Mask { get; init; } = SecretMask.None;

    /// <summary>Tells the operator what may be a mistake and is none for sure.</summary>
    public Action<string> Warn { get; init; } = static _ => { };

    /// <summary>How long a file that another process holds is tried again.</summary>
    public TimeSpan LockLimit { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Who is being served, if anybody is.</summary>
    public Func<IDatabaseUser?> User { get; init; } = static () => null;

    /// <summary>The functions that SQL can call besides those of DuckDB; asked for whenever the database is opened.</summary>
    public Func<IReadOnlyList<ScalarFunction>> Functions { get; init; } = static () => [];
}
