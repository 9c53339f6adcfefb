using System.Runtime.InteropServices;

namespace Mxcp.Hosting;

/// <summary>Does something whenever the process gets <c>SIGHUP</c>, which operators send to have configuration read again.</summary>
internal sealed class HangupSignal : IDisposable
{
    private readonly PosixSignalRegistration _registration;

    /// <summary>Listens until disposed.</summary>
    /// <param name="act">What to do; it must not wait.</param>
    public HangupSignal(Action act)
    {
        _registration = PosixSignalRegistration.Create(PosixSignal.SIGHUP, context =>
        {
            context.Cancel = true;
            act();
        });
    }

    /// <inheritdoc/>
    public void Dispose() => _registration.Dispose();
}
