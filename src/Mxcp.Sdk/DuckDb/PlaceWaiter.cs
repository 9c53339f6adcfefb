namespace Mxcp.DuckDb;

/// <summary>Somebody who wants a place, and either gets one or is refused.</summary>
internal abstract class PlaceWaiter
{
    private int _isSettled;

    protected bool IsSettled => Volatile.Read(ref _isSettled) == 1;

    /// <returns>Whether the place is taken; <see langword="false"/> after a refusal.</returns>
    public bool TryEnter()
    {
        bool isFirst = Interlocked.Exchange(ref _isSettled, 1) == 0;
        if (isFirst)
        {
            Enter();
        }

        return isFirst;
    }

    /// <returns>Whether the refusal counts; <see langword="false"/> once there is a place.</returns>
    public bool TryRefuse(Exception reason)
    {
        bool isFirst = Interlocked.Exchange(ref _isSettled, 1) == 0;
        if (isFirst)
        {
            Refuse(reason);
        }

        return isFirst;
    }

    protected abstract void Enter();

    protected abstract void Refuse(Exception reason);
}
