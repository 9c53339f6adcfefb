using Mxcp.CompilerServices;

namespace Mxcp.Tests.Support;

/// <summary>A prompt that asks its client.</summary>
internal sealed class AskingPrompt() : PromptEndpoint("ask")
{
    public override string? Description => "A prompt that asks";

    public override async ValueTask InvokeAsync(EndpointCall call)
    {
        var answer = await MxcpRuntime.Mcp.ElicitAsync("Who?", AskingTools.Name, call.Cancellation);
        if (call.Accept())
        {
            PromptResult.Write(call.Result, [new PromptMessage(PromptRole.User, answer.Text("name"))]);
        }
    }
}
