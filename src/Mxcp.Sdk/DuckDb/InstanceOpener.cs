namespace Mxcp.DuckDb;

/// <summary>Opens the database when it is first needed, on a thread of its own, and once.</summary>
/// <remarks>Opening takes tens of milliseconds and more; on a thread of the pool it would hold up whatever else the server does.</remarks>
internal sealed class InstanceOpener(DuckDbOptions options)
{
    private readonly Lock _gate = new();
    private Task<DuckDbInstance>? _opening;
    private bool _isClosed;

    /// <summary>
    /// The database. Where opening it failed the last time, it is tried again: the file may be free by now. A broken one is
    /// opened anew, once it is closed.
    /// </summary>
    public Task<DuckDbInstance> OpenAsync()
    {
        lock (_gate)
        {
            if (_isClosed)
            {
                return Task.FromException<DuckDbInstance>(new DatabaseException("The database is closed."));
            }

            if (_opening is null or { IsFaulted: true })
            {
                _opening = Start(Task.CompletedTask);
            }
            else if (_opening is { IsCompletedSuccessfully: true, Result: { IsBroken: true } broken })
            {
                _opening = Start(broken.Closed);
            }

            return _opening;
        }
    }

    /// <summary>Closes the database if it was opened.</summary>
    public async Task CloseAsync()
    {
        Task<DuckDbInstance>? opening;
        lock (_gate)
        {
            opening = _opening;
            _isClosed = true;
        }

        if (opening is null)
        {
            return;
        }

        await ((Task)opening).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (opening.IsCompletedSuccessfully)
        {
            (await opening.ConfigureAwait(false)).Dispose();
        }
    }

    private Task<DuckDbInstance> Start(Task before)
    {
        var completion = new TaskCompletionSource<DuckDbInstance>(TaskCreationOptions.RunContinuationsAsynchronously);
        var thread = new Thread(() =>
        {
            try
            {
                before.Wait();
                completion.SetResult(DuckDbInstance.Open(options));
            }
            catch (Exception exception)
            {
                completion.SetException(exception);
            }
        });
        thread.IsBackground = true;
        thread.Name = "DuckDB open";
        thread.UnsafeStart();
        return completion.Task;
    }
}
