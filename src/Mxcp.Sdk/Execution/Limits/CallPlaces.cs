namespace Mxcp.Execution.Limits;

/// <summary>As many places as calls may run at once. Those who find none free stand in line, and each has its turn.</summary>
internal sealed class CallPlaces(int count)
{
    private readonly Lock _gate = new();
    private readonly LinkedList<TaskCompletionSource> _line = new();
    private int _taken;

    /// <summary>How many calls may run at once.</summary>
    public int Count => count;

    /// <summary>How many run.</summary>
    public int Taken
    {
        get
        {
            lock (_gate)
            {
                return _taken;
            }
        }
    }

    /// <summary>How many wait.</summary>
    public int Waiting
    {
        get
        {
            lock (_gate)
            {
                return _line.Count;
            }
        }
    }

    /// <summary>Takes a place, and waits for one that is free.</summary>
    /// <returns>Whether it has one; <see langword="false"/> when none became free in time.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled; no place is taken.</exception>
    public ValueTask<bool> EnterAsync(TimeSpan limit, TimeProvider time, CancellationToken cancellation)
    {
        LinkedListNode<TaskCompletionSource> turn;
        lock (_gate)
        {
            if (_taken < count)
            {
                _taken++;
                return new(true);
            }

            turn = _line.AddLast(new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        }

        return WaitAsync(turn, limit, time, cancellation);
    }

    /// <summary>Frees a place; the first in line has it at once.</summary>
    public void Leave()
    {
        lock (_gate)
        {
            if (_line.First is not { } next)
            {
                _taken--;
                return;
            }

            _line.Remove(next);
            next.Value.SetResult();
        }
    }

    private async ValueTask<bool> WaitAsync(LinkedListNode<TaskCompletionSource> turn, TimeSpan limit, TimeProvider time, CancellationToken cancellation)
    {
        try
        {
            await turn.Value.Task.WaitAsync(limit, time, cancellation).ConfigureAwait(false);
            return true;
        }
        catch (TimeoutException)
        {
            // A place that came in the very moment of giving up is taken after all.
            return !TryGiveUp(turn);
        }
        catch (OperationCanceledException)
        {
            if (!TryGiveUp(turn))
            {
                Leave();
            }

            throw;
        }
    }

    /// <returns>Whether it still stood in line; <see langword="false"/> when it has a place.</returns>
    private bool TryGiveUp(LinkedListNode<TaskCompletionSource> turn)
    {
        lock (_gate)
        {
            if (turn.List is null)
            {
                return false;
            }

            _line.Remove(turn);
            return true;
        }
    }
}
