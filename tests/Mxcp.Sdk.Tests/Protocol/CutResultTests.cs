using System.Text.Json;
using Mxcp.CompilerServices;
using Mxcp.Tests.Support;

namespace Mxcp.Tests.Protocol;

/// <summary>A result that was cut says so, over every transport, in whatever is sent of it.</summary>
public sealed class CutResultTests
{
    private const string Notice =
        "This result was cut at its limit of 2 rows: it holds the first 2 rows, and more follow. There is no parameter to get it with.";

    [Theory]
    [InlineData(ResultKind.Wrapped, true, """{"content":[{"type":"text","text":"[1,2]"},{"type":"text","text":"NOTICE"}],"structuredContent":{"result":[1,2],"truncated":true,"next":"There is no parameter to get it with."}}""")]
    [InlineData(ResultKind.Wrapped, false, """{"content":[],"structuredContent":{"result":[1,2],"truncated":true,"next":"There is no parameter to get it with."}}""")]
    [InlineData(ResultKind.None, true, """{"content":[{"type":"text","text":"[1,2]"},{"type":"text","text":"NOTICE"}]}""")]
    public async Task A_cut_result_says_so_in_the_text_and_in_the_structure(ResultKind kind, bool hasText, string expected)
    {
        var tool = new Cutting(kind, hasText, count: 3);
        await using var ours = ServerUnderTest.Start(tool);
        await using var ordinary = ServerUnderTest.StartOrdinary(tool);
        expected = expected.Replace("NOTICE", Notice, StringComparison.Ordinal);

        Assert.Equal(expected, Shown(await CallAsync(ours)));
        Assert.Equal(expected, Shown(await CallAsync(ordinary)));
    }

    [Fact]
    public async Task A_whole_result_says_nothing_of_it()
    {
        var tool = new Cutting(ResultKind.Wrapped, hasText: true, count: 2);
        await using var ours = ServerUnderTest.Start(tool);
        await using var ordinary = ServerUnderTest.StartOrdinary(tool);
        const string Expected = """{"content":[{"type":"text","text":"[1,2]"}],"structuredContent":{"result":[1,2]}}""";

        Assert.Equal(Expected, Shown(await CallAsync(ours)));
        Assert.Equal(Expected, Shown(await CallAsync(ordinary)));
    }

    private static async Task<JsonElement> CallAsync(ServerUnderTest server) => (await server.CallAsync("cutting")).GetProperty("result");

    private static string Shown(JsonElement result)
    {
        string structured = result.TryGetProperty("structuredContent", out var content) ? $",\"structuredContent\":{content.GetRawText()}" : "";
        return $"{{\"content\":{result.GetProperty("content").GetRawText()}{structured}}}";
    }

    private sealed class Cutting(ResultKind kind, bool hasText, int count) : ToolEndpoint("cutting")
    {
        public override EndpointLimits? Limits { get; } = new() { MaxRows = 2, Cut = ResultCut.Narrowing };

        public override ReadOnlySpan<byte> InputSchema => """{"type":"object"}"""u8;

        public override ResultKind ResultKind => kind;

        public override bool HasText => hasText;

        public override ValueTask InvokeAsync(EndpointCall call)
        {
            call.Result.WriteStartArray();
            for (int item = 1; item <= count && call.Result.HasRoom(); item++)
            {
                call.Result.WriteInt64(item);
            }

            call.Result.WriteEndArray();
            return default;
        }
    }
}
