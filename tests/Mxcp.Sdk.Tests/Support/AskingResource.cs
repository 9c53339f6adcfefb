using Mxcp.CompilerServices;

namespace Mxcp.Tests.Support;

/// <summary>A resource that asks its client.</summary>
internal sealed class AskingResource() : ResourceEndpoint("ask", "test://ask")
{
    public override string MimeType => "text/plain";

    public override async ValueTask InvokeAsync(EndpointCall call)
    {
        var answer = await MxcpRuntime.Mcp.ElicitAsync("Who?", AskingTools.Name, call.Cancellation);
        if (call.Accept())
        {
            call.Result.WriteText(answer.Text("name"));
        }
    }
}
