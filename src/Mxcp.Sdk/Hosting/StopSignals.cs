using System.Runtime.InteropServices;

namespace Mxcp.Hosting;

/// <summary>Asks an application to stop when the operating system does; a second signal ends the process at once.</summary>
internal sealed class StopSignals : IDisposable
{
    private readonly Action _stop;
    private readonly PosixSignalRegistration _interrupt;
    private readonly PosixSignalRegistration _terminate;
    private int _seen;

    /// <summary>Listens until disposed.</summary>
    /// <param name="stop">Called once, when the first signal arrives.</param>
    public StopSignals(Action stop)
    {
        _stop = stop;
        _interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Handle);
        _terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Handle);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _interrupt.Dispose();
        _terminate.Dispose();
    }

    private void Handle(PosixSignalContext context)
    {
        if (Interlocked.Exchange(ref _seen, 1) == 0)
        {
            context.Cancel = true;
            _stop();
        }
    }
}
