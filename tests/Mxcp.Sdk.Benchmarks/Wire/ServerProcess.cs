using System.Diagnostics;
using System.Globalization;

namespace Mxcp.Benchmarks.Wire;

/// <summary>A server that runs, and what it has used.</summary>
internal sealed class ServerProcess : IDisposable
{
    private readonly Process _process;

    public ServerProcess(ProcessStartInfo start)
    {
        _process = Process.Start(start)!;
        _process.ErrorDataReceived += static (_, _) => { };
        _process.BeginErrorReadLine();
    }

    public Stream Input => _process.StandardInput.BaseStream;

    public Stream Output => _process.StandardOutput.BaseStream;

    /// <summary>Reads what it writes and forgets it: what nobody reads would stop it in the end.</summary>
    public void ForgetOutput() => _ = Output.CopyToAsync(Stream.Null);

    /// <summary>The processor time used so far, by all of its threads.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>The most memory it has had, in MiB: <c>VmHWM</c> of <c>/proc</c>.</summary>
    public double PeakMemory => double.Parse(
        File.ReadLines($"/proc/{_process.Id}/status").First(static line => line.StartsWith("VmHWM:", StringComparison.Ordinal)).Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries)[1],
        CultureInfo.InvariantCulture) / 1024;

    public void Dispose()
    {
        _process.StandardInput.Close();
        if (!_process.WaitForExit(TimeSpan.FromSeconds(2)))
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
    }
}
