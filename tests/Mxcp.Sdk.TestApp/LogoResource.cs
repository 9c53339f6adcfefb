using Mxcp.CompilerServices;

namespace Mxcp.TestApp;

/// <summary>Bytes that are no text.</summary>
internal sealed class LogoResource() : ResourceEndpoint("logo", "items://logo.png")
{
    public override string MimeType => "image/png";

    public override bool IsBinary => true;

    public override ValueTask InvokeAsync(EndpointCall call)
    {
        if (call.Accept())
        {
            call.Result.WriteBytes("PNG\0"u8.ToArray());
        }

        return default;
    }
}
