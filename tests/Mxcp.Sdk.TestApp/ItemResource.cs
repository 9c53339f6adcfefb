using Mxcp.CompilerServices;

namespace Mxcp.TestApp;

/// <summary>A template: the item whose number stands in the URI.</summary>
internal sealed class ItemResource() : ResourceEndpoint("item", "items://{number}")
{
    public override string? Description => "One item.";

    public override string MimeType => "text/plain";

    public override EndpointParameter[] Parameters { get; } = [new("number", ParameterType.Integer)];

    public override bool Matches(ref UriReader uri) => uri.Skip("items://") && uri.TakeLast("number");

    public override ReadOnlySpan<byte> Tests => """{"path":"resources/item.yml","tests":[{"name":"an item","arguments":{"number":"7"},"result":"item \"7\""},{"name":"none","arguments":{"number":0},"expect_error":{"kind":"missing"}}]}"""u8;

    public override ValueTask InvokeAsync(EndpointCall call)
    {
        long number = call.Arguments.Required("number").Int64(minimum: 0);
        if (!call.Accept())
        {
            return default;
        }

        if (number == 0)
        {
            call.Result.WriteNull();
            return default;
        }

        call.Result.WriteText($"item \"{number}\"");
        return default;
    }
}
