using System.Runtime.InteropServices;

namespace Mxcp.Definitions.Tests.Sql;

/// <summary>Asks DuckDB which parameters a statement has.</summary>
internal sealed partial class DuckDb : IDisposable
{
    private const string Library = "duckdb";

    private nint _database;
    private nint _connection;

    public DuckDb()
    {
        Assert.Equal(0, Open(null, out _database));
        Assert.Equal(0, Connect(_database, out _connection));
    }

    /// <summary>The names in lower case, each once and in order, or <see langword="null"/> where DuckDB does not take the statement.</summary>
    public string? Parameters(string sql)
    {
        int state = Prepare(_connection, sql, out nint statement);
        try
        {
            return state == 0 ? Normalize(Enumerable.Range(1, (int)CountParameters(statement)).Select(i => TakeText(NameOf(statement, (ulong)i)))) : null;
        }
        finally
        {
            DestroyPrepared(ref statement);
        }
    }

    public static string Normalize(IEnumerable<string> names) =>
        string.Join(" ", names.Select(static name => name.ToLowerInvariant()).Distinct().Order(StringComparer.Ordinal));

    public void Dispose()
    {
        Disconnect(ref _connection);
        Close(ref _database);
    }

    private static string TakeText(nint text)
    {
        string taken = Marshal.PtrToStringUTF8(text)!;
        Free(text);
        return taken;
    }

    [LibraryImport(Library, EntryPoint = "duckdb_open", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string? path, out nint database);

    [LibraryImport(Library, EntryPoint = "duckdb_connect")]
    private static partial int Connect(nint database, out nint connection);

    [LibraryImport(Library, EntryPoint = "duckdb_prepare", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Prepare(nint connection, string sql, out nint statement);

    [LibraryImport(Library, EntryPoint = "duckdb_nparams")]
    private static partial ulong CountParameters(nint statement);

    [LibraryImport(Library, EntryPoint = "duckdb_parameter_name")]
    private static partial nint NameOf(nint statement, ulong index);

    [LibraryImport(Library, EntryPoint = "duckdb_free")]
    private static partial void Free(nint memory);

    [LibraryImport(Library, EntryPoint = "duckdb_destroy_prepare")]
    private static partial void DestroyPrepared(ref nint statement);

    [LibraryImport(Library, EntryPoint = "duckdb_disconnect")]
    private static partial void Disconnect(ref nint connection);

    [LibraryImport(Library, EntryPoint = "duckdb_close")]
    private static partial void Close(ref nint database);
}
