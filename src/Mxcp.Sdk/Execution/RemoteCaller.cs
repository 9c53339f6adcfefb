namespace Mxcp.Execution;

/// <summary>Who is at the other end of the network, as the transport found out: the calls of a request follow it.</summary>
/// <param name="Identity">Who makes the call, and with which headers.</param>
/// <param name="Gone">Cancelled when nobody waits for the answer any more.</param>
internal sealed record RemoteCaller(RequestIdentity Identity, CancellationToken Gone)
{
    private static readonly AsyncLocal<RemoteCaller?> Slot = new();

    /// <summary>The caller behind the request that the current code runs for, where a transport knows it.</summary>
    public static RemoteCaller? Current => Slot.Value;

    /// <summary>Makes this the current caller, until the async method that says so returns.</summary>
    public void Enter() => Slot.Value = this;
}
