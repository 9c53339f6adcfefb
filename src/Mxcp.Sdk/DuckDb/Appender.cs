using Mxcp.CompilerServices;

namespace Mxcp.DuckDb;

/// <summary>Appends records to a table, a chunk at a time.</summary>
/// <typeparam name="T">The record.</typeparam>
internal sealed unsafe class Appender<T> : IDisposable
    where T : IWritableRow<T>
{
    private readonly DuckDbConnection _connection;
    private readonly TableName _table;
    private readonly VectorWriter[] _columns;
    private readonly int _capacity = (int)Native.ChunkCapacity();
    private nint _appender;
    private nint _chunk;
    private int _count;

    private Appender(DuckDbConnection connection, TableName table, nint appender, VectorWriter[] columns)
    {
        _connection = connection;
        _table = table;
        _appender = appender;
        _columns = columns;
    }

    /// <summary>How many rows were added.</summary>
    public long Total { get; private set; }

    /// <summary>Whether the chunk is full, and has to be flushed before the next row.</summary>
    public bool IsFull => _count == _capacity;

    /// <summary>Begins to append.</summary>
    /// <exception cref="DatabaseException">There is no such table, or its columns are not those of the record.</exception>
    public static Appender<T> Open(DuckDbConnection connection, TableName table, CancellationToken cancellation)
    {
        var described = Script.RunInTransaction(connection, Sql.Raw($"DESCRIBE {table}"), RowsReader.All, cancellation);
        string[] names = [.. described.Select(static row => (string)row["column_name"]!)];
        if (Native.CreateAppender(connection.Handle, table.Catalog, table.Schema, table.Table, out nint appender) != State.Success)
        {
            throw Failure(appender, $"Nothing can be appended to {table}");
        }

        try
        {
            var wanted = T.Columns;
            var columns = new VectorWriter[wanted.Length];
            for (int index = 0; index < columns.Length; index++)
            {
                int found = Find(names, wanted[index], table);
                if (Native.AddAppenderColumn(appender, names[found]) != State.Success)
                {
                    throw new DatabaseException($"Column \"{names[found]}\" of {table} takes no values: {NativeText.Read(Native.AppenderError(appender))}");
                }

                var type = ColumnType.Take(Native.AppenderColumnType(appender, (ulong)index));
                columns[index] = VectorWriters.Create(names[found], type, isNullable: (string?)described[found]["null"] != "NO");
            }

            return new Appender<T>(connection, table, appender, columns);
        }
        catch
        {
            Native.DestroyAppender(ref appender);
            throw;
        }
    }

    /// <summary>Adds a row to the chunk, which has room for it.</summary>
    /// <exception cref="DatabaseException">The table does not take a value; the message names row and column.</exception>
    public void Add(T record)
    {
        if (_chunk == 0)
        {
            Begin();
        }

        try
        {
            T.Write(new RowWriter(_columns, _count), record);
        }
        catch (DatabaseException exception)
        {
            throw new DatabaseException($"Row {Total + 1} cannot be appended to {_table}. {exception.Message}", exception);
        }

        _count++;
        Total++;
    }

    /// <summary>Gives the rows of the chunk to the table.</summary>
    /// <exception cref="DatabaseException">DuckDB refused.</exception>
    public void Flush()
    {
        if (_count == 0)
        {
            return;
        }

        Native.SetChunkSize(_chunk, (ulong)_count);
        if (Native.AppendChunk(_appender, _chunk) != State.Success)
        {
            throw Failure($"The rows {Total - _count + 1} to {Total} cannot be appended to {_table}");
        }

        Native.DestroyChunk(ref _chunk);
        _count = 0;
    }

    /// <summary>Gives all that is left to the table.</summary>
    /// <exception cref="DatabaseException">DuckDB refused.</exception>
    public void Close()
    {
        Flush();
        if (Native.CloseAppender(_appender) != State.Success)
        {
            throw Failure($"The rows cannot be appended to {_table}");
        }
    }

    public void Dispose()
    {
        Native.DestroyChunk(ref _chunk);
        if (_appender != 0)
        {
            // What was not flushed is not wanted any more; to destroy it alone would flush it.
            Native.ClearAppender(_appender);
            Native.DestroyAppender(ref _appender);
        }
    }

    private static int Find(string[] names, string wanted, TableName table) => ColumnNames.Find(names, wanted) switch
    {
        ColumnNames.None => throw new DatabaseException($"{table} has no column for {wanted} of the record; it has {string.Join(", ", names)}."),
        ColumnNames.Several => throw new DatabaseException($"Several columns of {table} are named like {wanted} of the record: {string.Join(", ", names)}."),
        var found => found,
    };

    private static DatabaseException Failure(nint appender, string what)
    {
        string error = NativeText.Read(Native.AppenderError(appender));
        Native.DestroyAppender(ref appender);
        return new DatabaseException($"{what}. {error}");
    }

    private DatabaseException Failure(string what)
    {
        var reason = QueryErrors.Explain(_connection, NativeText.Read(Native.AppenderError(_appender)), CancellationToken.None);
        return new DatabaseException($"{what}. {reason.Message}", reason);
    }

    private void Begin()
    {
        nint[] types = [.. _columns.Select(static column => NativeTypeHandles.Create(column.ChunkType))];
        fixed (nint* handles = types)
        {
            _chunk = Native.CreateChunk(handles, (ulong)types.Length);
        }

        for (int index = 0; index < types.Length; index++)
        {
            Native.DestroyLogicalType(ref types[index]);
            _columns[index].Attach(Native.ChunkVector(_chunk, (ulong)index));
        }
    }
}
