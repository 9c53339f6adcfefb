using Mxcp.CompilerServices;

namespace Mxcp.TestApp;

/// <summary>Asks who is there, and whether to go on.</summary>
internal sealed class AskTool() : ToolEndpoint("ask")
{
    private static readonly ElicitForm Form = new ElicitForm("who").Text("name", minLength: 1).Boolean("sure", defaultValue: false);

    public override ReadOnlySpan<byte> InputSchema => """{"type":"object"}"""u8;

    public override async ValueTask InvokeAsync(EndpointCall call)
    {
        if (!call.Accept())
        {
            return;
        }

        var answer = await MxcpRuntime.Mcp.ElicitAsync("Who is there?", Form, call.Cancellation);
        call.Result.WriteText(answer.IsAccepted ? $"{answer.Text("name")}, {(answer.Boolean("sure") ? "sure" : "not sure")}" : "nobody");
    }
}
