using Mxcp.CompilerServices;

namespace Mxcp.TestApp;

/// <summary>Fails, with a message for the caller or without one.</summary>
internal sealed class FailTool() : ToolEndpoint("fail")
{
    public override EndpointParameter[] Parameters { get; } = [new("told", ParameterType.Boolean)];

    public override ReadOnlySpan<byte> InputSchema => """{"type":"object"}"""u8;

    public override ReadOnlySpan<byte> Tests => """{"path":"tools/fail.yml","tests":[{"name":"told","arguments":{"told":true},"expect_error":{"kind":"endpoint","contains":"user 7"}},{"name":"untold","tags":["wrong"],"arguments":{"told":false},"result":null},{"name":"of another kind","tags":["wrong"],"arguments":{"told":true},"expect_error":{"kind":"argument"}}]}"""u8;

    public override ValueTask InvokeAsync(EndpointCall call)
    {
        bool isTold = call.Arguments.Required("told").Boolean();
        if (!call.Accept())
        {
            return default;
        }

        throw isTold ? new EndpointException("there is no user 7") : new InvalidOperationException("user 7 of table secret_users");
    }
}
