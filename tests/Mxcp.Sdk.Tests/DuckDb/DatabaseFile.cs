using Mxcp.DuckDb;

namespace Mxcp.Tests.DuckDb;

/// <summary>A database file in a folder of its own, which goes away at the end.</summary>
internal sealed class DatabaseFile : IAsyncDisposable
{
    private readonly List<DuckDbDatabase> _open = [];

    public string Folder { get; } = Directory.CreateTempSubdirectory("mxcp-test-").FullName;

    public string Path => System.IO.Path.Combine(Folder, "test.duckdb");

    public DuckDbDatabase Open(int poolSize = 4, bool readOnly = false)
    {
        var database = DuckDbDatabase.Open(new DuckDbOptions { Path = Path, PoolSize = poolSize, ReadOnly = readOnly });
        _open.Add(database);
        return database;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var database in _open)
        {
            await database.DisposeAsync();
        }

        Directory.Delete(Folder, recursive: true);
    }
}
