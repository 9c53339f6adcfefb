using Mxcp.CompilerServices;

namespace Mxcp.TestApp;

/// <summary>Says on the log that it has begun, and waits.</summary>
internal sealed class WaitTool() : ToolEndpoint("wait")
{
    public override EndpointParameter[] Parameters { get; } = [new("milliseconds", ParameterType.Integer)];

    public override ReadOnlySpan<byte> InputSchema => """{"type":"object"}"""u8;

    public override ReadOnlySpan<byte> Tests => """{"path":"tools/wait.yml","tests":[{"name":"not for long","arguments":{"milliseconds":1},"result":"waited"},{"name":"for an hour","tags":["slow"],"arguments":{"milliseconds":3600000},"result":"waited"}]}"""u8;

    public override async ValueTask InvokeAsync(EndpointCall call)
    {
        int milliseconds = call.Arguments.Required("milliseconds").Int32();
        if (!call.Accept())
        {
            return;
        }

        await MxcpRuntime.Mcp.Info("waiting");
        await Task.Delay(milliseconds, call.Cancellation);
        call.Result.WriteText("waited");
    }
}
