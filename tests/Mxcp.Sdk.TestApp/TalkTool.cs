using Mxcp.CompilerServices;

namespace Mxcp.TestApp;

/// <summary>Says something on every level and tells its progress, without waiting for any of it.</summary>
internal sealed class TalkTool() : ToolEndpoint("talk")
{
    public override EndpointParameter[] Parameters { get; } = [new("name", ParameterType.String)];

    public override ReadOnlySpan<byte> InputSchema => """{"type":"object"}"""u8;

    public override ValueTask InvokeAsync(EndpointCall call)
    {
        string name = call.Arguments.Required("name").Text();
        if (call.Accept())
        {
            _ = MxcpRuntime.Mcp.Debug($"{name} debug");
            _ = MxcpRuntime.Mcp.Info($"{name} info");
            _ = MxcpRuntime.Mcp.Progress(current: 1, total: 2, message: $"{name} half");
            _ = MxcpRuntime.Mcp.Warning($"{name} warning");
            _ = MxcpRuntime.Mcp.Error($"{name} error");
            call.Result.WriteText(name);
        }

        return default;
    }
}
