using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Mxcp.Protocol.Tests;

/// <summary>What no well-behaved client sends over HTTP: the server stays up, answers the next good call and does not grow.</summary>
public sealed class HttpHostilityTests(ITestOutputHelper output) : IDisposable
{
    private const string Report = """{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"quake_report","arguments":{"strongest":0},"_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28","io.modelcontextprotocol/clientCapabilities":{}}}}""";

    private const string Modern = "MCP-Protocol-Version: 2026-07-28\r\nMcp-Method: tools/call\r\nMcp-Name: quake_report\r\n";

    /// <summary>How much more memory than before is still no growth, in MiB.</summary>
    private const double Allowance = 32;

    private readonly PublishedSample _sample = new("Earthquakes");

    [Fact]
    public async Task Messages_that_are_none_are_refused_one_by_one()
    {
        using var server = new PublishedServer(_sample);
        string deep = new string('[', 10_000) + new string(']', 10_000);

        // Each is a message and the status that it is answered with.
        (string Body, int Status)[] messages =
        [
            ("this is not JSON", 400),
            (Report[..^30], 400),
            ("", 400),
            ("[" + Report + "]", 400),
            (Report.Replace("\"strongest\":0", "\"day\":" + deep, StringComparison.Ordinal), 400),
            (Report.Replace("\"id\":1", "\"id\":null", StringComparison.Ordinal), 400),
            (Report.Replace("\"id\":1", "\"id\":" + new string('9', 400), StringComparison.Ordinal), 400),
            (Report.Replace("\"id\":1", "\"id\":{}", StringComparison.Ordinal), 400),
            (Report.Replace("\"id\":1", $"\"id\":\"{new string('x', 1_000_000)}\"", StringComparison.Ordinal), 200),
            (Report.Replace("\"strongest\":0", $"\"day\":\"{new string('x', 5_000_000)}\"", StringComparison.Ordinal), 413),
            (Report.Replace("quake_report", "no_such_tool", StringComparison.Ordinal), 400),
        ];
        foreach (var (body, status) in messages)
        {
            Assert.Equal((status, body[..Math.Min(100, body.Length)]), (await StatusAsync(server, Encoding.UTF8.GetBytes(Post(body))), body[..Math.Min(100, body.Length)]));
        }

        byte[] invalid = [.. Encoding.UTF8.GetBytes(Head(Report.Length)), .. Encoding.UTF8.GetBytes(Report).Select(static part => part == (byte)'q' ? (byte)0xFF : part)];
        Assert.Equal(400, await StatusAsync(server, invalid));
        await MustAnswerAsync(server);
        Assert.Equal((0, ""), server.End());
    }

    [Fact]
    public async Task Heads_that_are_none_are_refused_one_by_one()
    {
        using var server = new PublishedServer(_sample);
        (string Head, int Status)[] heads =
        [
            ("hello\r\n\r\n", 400),
            ("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n", 404),
            ("POST /mcp HTTP/1.1\r\n\r\n", 400),
            ("POST /mcp HTTP/1.1\r\nHost: evil.example\r\n\r\n", 403),
            ("POST /mcp HTTP/1.1\r\nHost: localhost\r\nOrigin: https://evil.example\r\n\r\n", 403),
            ("POST /mcp HTTP/1.1\r\nHost: localhost\r\nContent-Length: many\r\n\r\n", 400),
            ("POST /mcp HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99999999999\r\n\r\n", 413),
            (Head(99_999_999), 413),
            ($"POST /{new string('x', 100_000)} HTTP/1.1\r\nHost: localhost\r\n\r\n", 414),
            ($"POST /mcp HTTP/1.1\r\nHost: localhost\r\nX-Long: {new string('x', 100_000)}\r\n\r\n", 431),
            ($"POST /mcp HTTP/1.1\r\nHost: localhost\r\n{string.Concat(Enumerable.Range(0, 1000).Select(static i => $"X-{i}: 1\r\n"))}\r\n", 431),
        ];
        foreach (var (head, status) in heads)
        {
            Assert.Equal((status, head[..Math.Min(90, head.Length)]), (await StatusAsync(server, Encoding.UTF8.GetBytes(head)), head[..Math.Min(90, head.Length)]));
        }

        await MustAnswerAsync(server);
        Assert.Equal((0, ""), server.End());
    }

    [Fact]
    public async Task Bodies_that_come_too_slowly_are_given_up_and_keep_nobody_waiting()
    {
        using var server = new PublishedServer(_sample);
        var slow = Enumerable.Range(0, 50).Select(_ => StatusAsync(server, Encoding.UTF8.GetBytes(Head(1000) + "{"))).ToArray();

        await MustAnswerAsync(server);
        Assert.All(await Task.WhenAll(slow), static status => Assert.Equal(408, status));
        await MustAnswerAsync(server);
    }

    [Fact]
    public async Task Ten_thousand_connections_one_after_another_leave_nothing_behind()
    {
        using var server = new PublishedServer(_sample);
        await ManyAsync(server, 2_000);
        double before = server.Memory;
        await ManyAsync(server, 8_000);
        double after = server.Memory;

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{before:F1} MiB after 2000 connections, {after:F1} MiB after 10000"));
        Assert.InRange(after, 0, before + Allowance);
        await MustAnswerAsync(server);
        Assert.Equal((0, ""), server.End());
    }

    [Fact]
    public async Task Sessions_that_nobody_ends_do_not_pile_up()
    {
        const string Initialize = """{"jsonrpc":"2.0","id":0,"method":"initialize","params":{"protocolVersion":"2025-11-25","capabilities":{},"clientInfo":{"name":"t","version":"1"}}}""";
        using var server = new PublishedServer(_sample);
        byte[] greeting = Encoding.UTF8.GetBytes(Post(Initialize, modern: ""));
        for (int i = 0; i < 1_500; i++)
        {
            Assert.Equal(200, await StatusAsync(server, greeting));
        }

        double before = server.Memory;
        for (int i = 0; i < 1_500; i++)
        {
            Assert.Equal(200, await StatusAsync(server, greeting));
        }

        double after = server.Memory;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{before:F1} MiB after 1500 sessions, {after:F1} MiB after 3000"));
        Assert.InRange(after, 0, before + Allowance);
        Assert.Equal((0, ""), server.End());
    }

    public void Dispose() => _sample.Dispose();

    /// <summary>A good call, half a message and a connection that is closed at once, each on a connection of its own.</summary>
    private static async Task ManyAsync(PublishedServer server, int connections)
    {
        byte[] good = Encoding.UTF8.GetBytes(Post(Report));
        byte[] half = good[..^100];
        for (int i = 0; i < connections; i++)
        {
            switch (i % 4)
            {
                case 0:
                    Assert.Equal(200, await StatusAsync(server, good));
                    break;
                case 1:
                    await LeaveAsync(server, half);
                    break;
                default:
                    await LeaveAsync(server, []);
                    break;
            }
        }
    }

    private static async Task MustAnswerAsync(PublishedServer server) => Assert.Equal(200, await StatusAsync(server, Encoding.UTF8.GetBytes(Post(Report))));

    private static string Post(string body, string modern = Modern) => Head(Encoding.UTF8.GetByteCount(body), modern) + body;

    private static string Head(int length, string modern = Modern)
    {
        string text = string.Create(CultureInfo.InvariantCulture, $"POST /mcp HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/json\r\nAccept: application/json, text/event-stream\r\nContent-Length: {length}\r\n");
        return text + modern + "\r\n";
    }

    private static async Task LeaveAsync(PublishedServer server, byte[] bytes)
    {
        using var connection = new TcpClient();
        await connection.ConnectAsync(server.Address.Host, server.Address.Port);
        await connection.GetStream().WriteAsync(bytes);
    }

    /// <summary>Sends bytes on a connection of their own.</summary>
    /// <returns>The status of the answer.</returns>
    private static async Task<int> StatusAsync(PublishedServer server, byte[] bytes)
    {
        using var connection = new TcpClient();
        await connection.ConnectAsync(server.Address.Host, server.Address.Port);
        var stream = connection.GetStream();
        try
        {
            await stream.WriteAsync(bytes);
        }
        catch (IOException)
        {
            // The server has answered already, and reads no more.
        }

        using var reader = new StreamReader(stream, Encoding.ASCII);
        string? line = await reader.ReadLineAsync().WaitAsync(TimeSpan.FromMinutes(1));
        return int.Parse(line!.Split(' ')[1], CultureInfo.InvariantCulture);
    }
}
