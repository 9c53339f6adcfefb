using Mxcp.CompilerServices;

namespace Mxcp.Tests.Support;

/// <summary>A tool whose work is a delegate, for tests in which the contract does not matter.</summary>
internal sealed class TestTool(string name, Func<EndpointCall, ValueTask> invoke, params EndpointParameter[] parameters) : ToolEndpoint(name)
{
    public override EndpointParameter[] Parameters => parameters;

    public override ReadOnlySpan<byte> InputSchema => """{"type":"object"}"""u8;

    public override ResultKind ResultKind { get; } = ResultKind.None;

    public override ValueTask InvokeAsync(EndpointCall call) => invoke(call);
}
