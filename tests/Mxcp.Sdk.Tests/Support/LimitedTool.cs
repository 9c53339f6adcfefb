using Mxcp.CompilerServices;

namespace Mxcp.Tests.Support;

/// <summary>A tool with limits whose work is a delegate.</summary>
internal sealed class LimitedTool(string name, EndpointLimits? limits, Func<EndpointCall, ValueTask> invoke, params EndpointParameter[] parameters) : ToolEndpoint(name)
{
    public override EndpointLimits? Limits => limits;

    public override EndpointParameter[] Parameters => parameters;

    public override ReadOnlySpan<byte> InputSchema => """{"type":"object"}"""u8;

    public override ResultKind ResultKind => ResultKind.Wrapped;

    public override ValueTask InvokeAsync(EndpointCall call) => invoke(call);
}
