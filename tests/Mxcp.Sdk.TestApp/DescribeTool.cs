using Mxcp.CompilerServices;

namespace Mxcp.TestApp;

/// <summary>Says how its arguments were read.</summary>
internal sealed class DescribeTool() : ToolEndpoint("describe")
{
    public override string? Description => "Says how its arguments were read.\nIn more than one line.";

    public override EndpointParameter[] Parameters { get; } =
    [
        new("text", ParameterType.String),
        new("count", ParameterType.Integer),
        new("ratio", ParameterType.Number),
        new("flag", ParameterType.Boolean),
        new("tags", ParameterType.Array),
        new("filter", ParameterType.Object),
    ];

    public override ReadOnlySpan<byte> InputSchema => """{"type":"object"}"""u8;

    public override ResultKind ResultKind => ResultKind.Object;

    public override ReadOnlySpan<byte> Tests => """{"path":"tools/describe.yml","tests":[{"name":"a text alone","description":"What is not given is nothing.","tags":["smoke"],"arguments":{"text":"a"},"result":{"flag":false,"text":"a","count":0.0,"ratio":0,"tags":0,"since":0}},{"name":"no text","arguments":{"count":1},"expect_error":{"kind":"argument","contains":"text: is required"}},{"name":"wrong on purpose","tags":["wrong"],"arguments":{"text":"a","tags":["x"]},"result_contains":{"tags":2,"/flag":false},"result_contains_text":"nothing like it"}]}"""u8;

    public override ValueTask InvokeAsync(EndpointCall call)
    {
        var arguments = call.Arguments;
        string text = arguments.Required("text").Text();
        long count = arguments.Optional("count", out var countArgument) ? countArgument.Int64() : 0;
        double ratio = arguments.Optional("ratio", out var ratioArgument) ? ratioArgument.Double() : 0;
        bool flag = arguments.Optional("flag", out var flagArgument) && flagArgument.Boolean();
        int tags = 0;
        foreach (var tag in arguments.OptionalOr("tags", "[]"u8).Items())
        {
            tag.Text();
            tags++;
        }

        long since = 0;
        if (arguments.Optional("filter", out var filterArgument))
        {
            var filter = filterArgument.Object();
            since = filter.Required("since").Int64();
            filter.End(["since"]);
        }

        if (call.Accept())
        {
            Write(call.Result, text, count, ratio, flag, tags, since);
        }

        return default;
    }

    private static void Write(ResultWriter json, string text, long count, double ratio, bool flag, int tags, long since)
    {
        json.WriteStartObject();
        json.WritePropertyName("text"u8);
        json.WriteText(text);
        json.WritePropertyName("count"u8);
        json.WriteInt64(count);
        json.WritePropertyName("ratio"u8);
        json.WriteDouble(ratio);
        json.WritePropertyName("flag"u8);
        json.WriteBoolean(flag);
        json.WritePropertyName("tags"u8);
        json.WriteInt64(tags);
        json.WritePropertyName("since"u8);
        json.WriteInt64(since);
        json.WriteEndObject();
    }
}
