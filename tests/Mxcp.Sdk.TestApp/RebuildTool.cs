using Mxcp.CompilerServices;

namespace Mxcp.TestApp;

/// <summary>Asks for a reload that leaves a file behind.</summary>
internal sealed class RebuildTool() : ToolEndpoint("rebuild")
{
    public override EndpointParameter[] Parameters { get; } = [];

    public override ReadOnlySpan<byte> InputSchema => """{"type":"object"}"""u8;

    public override ValueTask InvokeAsync(EndpointCall call)
    {
        call.Result.WriteText(MxcpRuntime.ReloadDuckDb(static () => File.WriteAllText("rebuilt.txt", "rebuilt"), "a new file"));
        return default;
    }
}
