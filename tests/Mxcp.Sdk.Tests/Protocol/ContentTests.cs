using System.Text.Json;
using Mxcp.CommandLine;
using Mxcp.Tests.Support;

namespace Mxcp.Tests.Protocol;

public sealed class ContentTests
{
    public static TheoryData<string> Blocks =>
    [
        """{"type":"text","text":"two\nlines \"quoted\" 😀"}""",
        """{"type":"image","data":"AQID","mimeType":"image/png"}""",
        """{"type":"audio","data":"/w==","mimeType":"audio/wav"}""",
        """{"type":"resource","resource":{"uri":"file:///a.csv","text":"a,b","mimeType":"text/csv"}}""",
        """{"type":"resource","resource":{"uri":"file:///a.bin","blob":"AQID"}}""",
        """{"type":"resource_link","uri":"https://example.org/a","name":"a","title":"A","description":"The letter","mimeType":"text/plain","size":1}""",
        """{"type":"resource_link","uri":"https://example.org/b","name":"b"}""",
    ];

    [Theory]
    [MemberData(nameof(Blocks))]
    public async Task Content_goes_out_as_MCP_writes_it_over_every_transport_and_on_the_command_line(string block)
    {
        var expected = JsonElement.Parse(block);
        var content = Contents().Single(content => JsonElement.DeepEquals(JsonElement.Parse(ContentText.Json(content)), expected));
        var tool = new TestTool("tool", call =>
        {
            call.Accept();
            call.GiveAll([content, content]);
            return default;
        });
        await using var raw = ServerUnderTest.Start(tool);
        await using var ordinary = ServerUnderTest.StartOrdinary(tool);

        foreach (var server in new[] { raw, ordinary })
        {
            var result = (await server.CallAsync("tool")).GetProperty("result");
            Assert.Equal(2, result.GetProperty("content").GetArrayLength());
            Assert.All(result.GetProperty("content").EnumerateArray(), item => Assert.True(JsonElement.DeepEquals(expected, item), item.GetRawText()));
            Assert.False(result.TryGetProperty("structuredContent", out _));
        }
    }

    [Fact]
    public void The_command_line_prints_text_as_it_is_and_anything_else_as_JSON()
    {
        ToolContent[] contents = [new TextContent("two\nlines"), new ImageContent(new byte[] { 1 }, "image/png")];

        Assert.Equal("two\nlines\n{\"type\":\"image\",\"data\":\"AQ==\",\"mimeType\":\"image/png\"}\n", ContentText.Of(contents, isCompact: true));
        Assert.Equal("two\nlines\n{\n  \"type\": \"image\",\n  \"data\": \"AQ==\",\n  \"mimeType\": \"image/png\"\n}\n", ContentText.Of(contents, isCompact: false));
    }

    [Fact]
    public async Task A_piece_that_is_null_is_refused()
    {
        var tool = new TestTool("tool", static call =>
        {
            call.Accept();
            call.GiveAll([new TextContent("a"), null!]);
            return default;
        });

        Assert.Equal("[1]: must not be null", await new TestEnvironment().CallAsync(tool));
    }

    [Fact]
    public async Task A_stream_ends_when_the_call_is_cancelled()
    {
        using var caller = new CancellationTokenSource();
        var ended = new TaskCompletionSource();
        var tool = new TestTool("tool", async call =>
        {
            call.Accept();
            await call.GiveAllAsync(Forever(ended, caller.Cancel));
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new TestEnvironment().CallAsync(tool, cancellation: caller.Token));

        await ended.Task.WaitAsync(TimeSpan.FromSeconds(10));
    }

    private static async IAsyncEnumerable<TextContent> Forever(
        TaskCompletionSource ended, Action cancel, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation = default)
    {
        try
        {
            while (true)
            {
                yield return new TextContent("again");
                cancel();
                await Task.Delay(Timeout.Infinite, cancellation);
            }
        }
        finally
        {
            ended.SetResult();
        }
    }

    private static IEnumerable<ToolContent> Contents() =>
    [
        new TextContent("two\nlines \"quoted\" 😀"),
        new ImageContent(new byte[] { 1, 2, 3 }, "image/png"),
        new AudioContent(new byte[] { 255 }, "audio/wav"),
        new EmbeddedResource(new Uri("file:///a.csv"), "a,b") { MimeType = "text/csv" },
        new EmbeddedResource(new Uri("file:///a.bin"), new byte[] { 1, 2, 3 }),
        new ResourceLink(new Uri("https://example.org/a"), "a") { Title = "A", Description = "The letter", MimeType = "text/plain", Size = 1 },
        new ResourceLink(new Uri("https://example.org/b"), "b"),
    ];
}
