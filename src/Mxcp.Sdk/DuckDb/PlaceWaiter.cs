namespace Mxcp.DuckDb;

/// <summary>Someone who wants a place: he gets one, or is refused, and never both.</summary>
internal abstract class PlaceWaiter
{
    private int _isSettled;

    protected bool IsSettled => Volatile.Read(ref _isSettled) == 1;

    /// <returns>Whether he takes it; <see langword="false"/> if he was refused meanwhile.</returns>
    public bool TryEnter()
    {
        bool isFirst = Interlocked.Exchange(ref _isSettled, 1) == 0;
        if (isFirst)
        {
            Enter();
        }
        return isFirst;
    }

    /// <returns>Whether he is refused; <see langword="false"/> if he has a place meanwhile.</returns>
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
