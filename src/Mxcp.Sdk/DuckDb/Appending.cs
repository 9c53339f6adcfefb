using Mxcp.CompilerServices;

namespace Mxcp.DuckDb;

/// <summary>Appends all records of a source in a transaction: all of them or none.</summary>
/// <remarks>
/// What gives the records is user code and runs where its caller does, never on a database thread; it may use the database on
/// another connection meanwhile.
/// </remarks>
internal static class Appending
{
    /// <summary>Appends on the thread of the caller.</summary>
    public static long Run<T>(DuckDbTransaction transaction, TableName table, IEnumerable<T> rows, CancellationToken cancellation)
        where T : IWritableRow<T>
    {
        var connection = transaction.Enter(Describe(table)).Connection;
        try
        {
            using var appender = Appender<T>.Open(connection, table, cancellation);
            foreach (var row in rows)
            {
                if (appender.IsFull)
                {
                    cancellation.ThrowIfCancellationRequested();
                    appender.Flush();
                }

                appender.Add(row);
            }

            appender.Close();
            return appender.Total;
        }
        catch (Exception exception)
        {
            transaction.Lose(exception.Message);
            throw;
        }
        finally
        {
            transaction.Leave();
        }
    }

    /// <summary>Appends on database threads what comes bit by bit.</summary>
    public static async Task<long> RunAsync<T>(DuckDbTransaction transaction, TableName table, IAsyncEnumerable<T> rows, CancellationToken cancellation)
        where T : IWritableRow<T>
    {
        var lease = transaction.Enter(Describe(table));
        try
        {
            using var appender = await lease.RunAsync(() => Appender<T>.Open(lease.Connection, table, cancellation)).ConfigureAwait(false);
            await foreach (var row in rows.WithCancellation(cancellation).ConfigureAwait(false))
            {
                if (appender.IsFull)
                {
                    cancellation.ThrowIfCancellationRequested();
                    await lease.RunAsync(() => Flush(appender)).ConfigureAwait(false);
                }

                appender.Add(row);
            }

            await lease.RunAsync(() => Close(appender)).ConfigureAwait(false);
            return appender.Total;
        }
        catch (Exception exception)
        {
            transaction.Lose(exception.Message);
            throw;
        }
        finally
        {
            transaction.Leave();
        }
    }

    /// <summary>What comes one after the other, as something that comes bit by bit.</summary>
    public static async IAsyncEnumerable<T> Each<T>(IEnumerable<T> rows)
    {
        foreach (var row in rows)
        {
            yield return row;
        }

        await Task.CompletedTask.ConfigureAwait(false);
    }

    private static SqlText Describe(TableName table) => Sql.Raw($"append to {table}");

    private static bool Flush<T>(Appender<T> appender)
        where T : IWritableRow<T>
    {
        appender.Flush();
        return true;
    }

    private static bool Close<T>(Appender<T> appender)
        where T : IWritableRow<T>
    {
        appender.Close();
        return true;
    }
}
