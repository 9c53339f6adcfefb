using System.Collections.Concurrent;

namespace Mxcp.DuckDb;

/// <summary>The open database. It knows how many connections it has: DuckDB would stay open behind a forgotten one.</summary>
internal sealed class DuckDbInstance : IDisposable
{
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(50);

    private readonly Lock _gate = new();
    private readonly TaskCompletionSource _closed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ConcurrentDictionary<ulong, DuckDbConnection> _byId = new();
    private nint _database;
    private int _connections;

    private DuckDbInstance(nint database)
    {
        _database = database;
    }

    /// <exception cref="DatabaseException">The database cannot be opened; the message says why and what to do.</exception>
    public static DuckDbInstance Open(DuckDbOptions options)
    {
        PrepareFile(options);
        long end = Environment.TickCount64 + (long)options.LockLimit.TotalMilliseconds;
        while (true)
        {
            if (TryOpen(options, out string error) is { } opened)
            {
                return opened;
            }

            // Another process may be about to end: a server that is started anew, a command that was quick.
            if (!OpenErrors.IsHeld(error) || Environment.TickCount64 >= end)
            {
                throw OpenErrors.Explain(options, error);
            }

            Thread.Sleep(BetweenTries);
        }
    }

    private static DuckDbInstance? TryOpen(DuckDbOptions options, out string error)
    {
        error = "";
        nint config = CreateConfig();
        try
        {
            Set(config, "access_mode", options.ReadOnly ? "READ_ONLY" : "READ_WRITE");
            if (options.FileSearchPath is { } path)
            {
                Set(config, "file_search_path", path);
            }

            if (Native.Open(options.Path, out nint database, config, out nint reason) == State.Success)
            {
                return SetUp(new DuckDbInstance(database) { Mask = options.Mask }, options);
            }

            error = NativeText.Take(reason);
            return null;
        }
        finally
        {
            Native.DestroyConfig(ref config);
        }
    }

    /// <summary>
    /// Whether DuckDB has given up on the database: some errors make it refuse everything until it is opened anew. It closes
    /// with its last connection.
    /// </summary>
    public bool IsBroken { get; private set; }

    /// <summary>Takes secrets out of what DuckDB says.</summary>
    public SecretMask Mask { get; private init; } = SecretMask.None;

    /// <summary>Done when the file is free again.</summary>
    public Task Closed => _closed.Task;

    /// <summary>A new connection; <see langword="null"/> if the database is broken.</summary>
    public DuckDbConnection? TryConnect()
    {
        lock (_gate)
        {
            if (IsBroken)
            {
                return null;
            }

            if (Native.Connect(_database, out nint connection) != State.Success)
            {
                throw new DatabaseException("DuckDB refused another connection.");
            }

            _connections++;
            var connected = new DuckDbConnection(this, connection);
            _byId[connected.Id] = connected;
            return connected;
        }
    }

    /// <summary>The connection that DuckDB knows by a number.</summary>
    public DuckDbConnection Connection(ulong id) => _byId[id];

    /// <summary>Forgets a connection before it is closed, as its number may be given to another.</summary>
    public void Forget(DuckDbConnection connection) => _byId.TryRemove(connection.Id, out _);

    public void Disconnected()
    {
        lock (_gate)
        {
            _connections--;
            CloseIfBroken();
        }
    }

    public void Break()
    {
        lock (_gate)
        {
            IsBroken = true;
            CloseIfBroken();
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            Native.Close(ref _database);
            _closed.TrySetResult();
        }
    }

    private void CloseIfBroken()
    {
        if (IsBroken && _connections == 0)
        {
            Dispose();
        }
    }

    private static DuckDbInstance SetUp(DuckDbInstance instance, DuckDbOptions options)
    {
        try
        {
            if (options.Extensions.Count > 0 || options.Secrets.Count > 0)
            {
                using var connection = instance.TryConnect()!;
                InstanceSetup.Run(connection, options);
            }

            // After the extensions, which bring functions too.
            FunctionInstaller.Install(options.Functions(), instance);
            return instance;
        }
        catch
        {
            instance.Dispose();
            throw;
        }
    }

    private static nint CreateConfig()
    {
        try
        {
            Native.CreateConfig(out nint config);
            return config;
        }
        catch (DllNotFoundException exception)
        {
            throw new DatabaseException("DuckDB's native library is not beside the program: it belongs into the same folder.", exception);
        }
    }

    private static void PrepareFile(DuckDbOptions options)
    {
        if (options.Path == DuckDbOptions.InMemory)
        {
            if (options.ReadOnly)
            {
                throw new DatabaseException("A database in memory cannot be read-only: it would stay empty. Name a file, or leave read-only away.");
            }

            return;
        }

        if (options.ReadOnly)
        {
            return;
        }

        string? folder = System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(options.Path));
        try
        {
            Directory.CreateDirectory(folder!);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new DatabaseException($"The folder of the database, {folder}, cannot be created: {exception.Message}", exception);
        }
    }

    private static void Set(nint config, string name, string value)
    {
        if (Native.SetConfig(config, name, value) != State.Success)
        {
            throw new DatabaseException($"DuckDB refused the setting {name} = {value}.");
        }
    }
}
