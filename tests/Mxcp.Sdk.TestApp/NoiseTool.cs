using System.Diagnostics;
using Mxcp.CompilerServices;

namespace Mxcp.TestApp;

/// <summary>Writes to the standard output in every way there is, and reads the standard input.</summary>
internal sealed class NoiseTool() : ToolEndpoint("noise")
{
    public override ReadOnlySpan<byte> InputSchema => """{"type":"object"}"""u8;

    public override async ValueTask InvokeAsync(EndpointCall call)
    {
        if (!call.Accept())
        {
            return;
        }

        Console.WriteLine("noise of managed code");
        await using (var raw = Console.OpenStandardOutput())
        {
            raw.Write("noise of a stream\n"u8);
        }

        using var child = Process.Start("sh", ["-c", "echo noise of a child; cat"]);
        await child.WaitForExitAsync(call.Cancellation);
        call.Result.WriteText(Console.In.ReadToEnd());
    }
}
