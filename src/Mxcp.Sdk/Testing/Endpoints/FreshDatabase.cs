using System.Globalization;
using Mxcp.Configuration;
using Mxcp.DuckDb;

namespace Mxcp.Testing.Endpoints;

/// <summary>
/// Databases for tests that must not see each other: copies of the project's file as it was at the beginning, or where there is none,
/// empty ones in memory.
/// </summary>
internal sealed class FreshDatabase : IDisposable
{
    private const string Log = ".wal";

    private readonly string? _folder;
    private int _copies;

    private FreshDatabase(string? folder)
    {
        _folder = folder;
    }

    private string Seed => Path.Combine(_folder!, "seed.duckdb");

    /// <summary>Takes what the project's database holds.</summary>
    /// <exception cref="DatabaseException">Another process writes to it.</exception>
    public static async Task<FreshDatabase> TakeAsync(ProjectConfiguration site)
    {
        if (site.DatabasePath == DuckDbOptions.InMemory || !File.Exists(site.DatabasePath))
        {
            return new FreshDatabase(null);
        }

        var database = new FreshDatabase(Directory.CreateTempSubdirectory("mxcp-test-").FullName);
        try
        {
            await database.SeedAsync(site.DatabasePath).ConfigureAwait(false);
            return database;
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    /// <summary>The configuration with a database of its own in place of the project's.</summary>
    public ConfigurationSource For(ConfigurationSource configuration)
    {
        string path = _folder is null ? DuckDbOptions.InMemory : Copy();

        // One in memory that cannot be written to would stay empty.
        ProjectConfiguration With(ProjectConfiguration site) => site with { DatabasePath = path, IsReadOnly = site.IsReadOnly && _folder is not null };
        return new ConfigurationSource(With(configuration.First), () => With(configuration.ReadAgain()));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_folder is not null)
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    // Open for reading while it is copied: so no process writes to it.
    private async Task SeedAsync(string path)
    {
        var source = DuckDbDatabase.Open(new DuckDbOptions { Path = path, ReadOnly = true });
        try
        {
            await source.PreloadAsync().ConfigureAwait(false);
            CopyTo(path, Seed);
        }
        finally
        {
            await source.CloseAsync(TimeSpan.FromSeconds(1)).ConfigureAwait(false);
        }
    }

    private string Copy()
    {
        string path = Path.Combine(_folder!, string.Create(CultureInfo.InvariantCulture, $"test-{Interlocked.Increment(ref _copies)}.duckdb"));
        CopyTo(Seed, path);
        return path;
    }

    // What was committed last stands in the log beside the file.
    private static void CopyTo(string from, string to)
    {
        File.Copy(from, to);
        if (File.Exists(from + Log))
        {
            File.Copy(from + Log, to + Log);
        }
    }
}
