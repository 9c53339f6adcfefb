using Mxcp.CompilerServices;

namespace Mxcp.Tests.Support;

/// <summary>A prompt whose work is a delegate.</summary>
internal sealed class TestPrompt(string name, Func<EndpointCall, PromptMessage[]?> messages, params EndpointParameter[] parameters) : PromptEndpoint(name)
{
    public override string? Description => "A prompt for tests";

    public override EndpointParameter[] Parameters => parameters;

    public override ValueTask InvokeAsync(EndpointCall call)
    {
        // Generated code reads the arguments, asks whether it may go on, and writes the messages.
        var given = messages(call);
        if (call.Accept())
        {
            PromptResult.Write(call.Result, given);
        }

        return default;
    }
}
