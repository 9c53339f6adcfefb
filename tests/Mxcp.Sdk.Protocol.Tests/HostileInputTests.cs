using System.Text;
using System.Text.Json;

namespace Mxcp.Protocol.Tests;

/// <summary>Whatever comes over the standard input, the server stays up, answers the next good call, and keeps its memory.</summary>
public sealed class HostileInputTests : IDisposable
{
    /// <summary>How much memory a server may have after what was sent, in MiB; an idle one has about 15.</summary>
    private const double Allowance = 150;

    private readonly PublishedSample _sample = new("Earthquakes");

    [Theory]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"tools/list"}""")]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"search_quakes","arguments":{"place":"a ","limit":100}}}""")]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"no/such/method"}""")]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"search_quakes","arguments":7}}""")]
    [InlineData("""no JSON""")]
    public async Task Thousands_of_requests_whose_answers_nobody_reads_keep_the_memory_as_it_is(string line)
    {
        const int count = 5000;
        using var session = new RawSession(_sample);
        session.Initialize();
        session.MustAnswer();

        var sending = Task.Run(() =>
        {
            for (int i = 0; i < count; i++)
            {
                session.Send(line);
            }
        });
        await Task.Delay(3000);
        Assert.InRange(session.Memory, 0, Allowance);
        for (int i = 0; i < count; i++)
        {
            session.Receive();
        }

        await sending;
        session.MustAnswer();
        Assert.InRange(session.Memory, 0, Allowance);
        Assert.Equal(0, session.End().ExitCode);
    }

    [Fact]
    public void Lines_of_bytes_that_mean_nothing_are_refused_one_by_one()
    {
        var random = new Random(7);
        using var session = new RawSession(_sample);
        session.Initialize();
        byte[] line = new byte[2000];
        for (int i = 0; i < 500; i++)
        {
            random.NextBytes(line);
            line.AsSpan().Replace((byte)'\n', (byte)'x');
            line.AsSpan().Replace((byte)'\r', (byte)'x');
            line[^1] = (byte)'\n';
            session.SendBytes(line);
            Assert.Equal(-32700, CodeOf(session.Receive()));
        }

        session.MustAnswer();
        Assert.Equal(0, session.End().ExitCode);
    }

    [Fact]
    public void Text_that_is_no_UTF8_is_refused_with_its_id()
    {
        using var session = new RawSession(_sample);
        session.Initialize();
        session.SendBytes([.. """{"jsonrpc":"2.0","id":4,"method":"tools/call","params":{"name":"search_quakes","arguments":{"place":" """u8, 0xC3, 0x28, .. "\"}}}\n"u8]);

        var answer = session.Receive();

        Assert.Equal((4, -32700), (answer.GetProperty("id").GetInt32(), CodeOf(answer)));
        session.MustAnswer();
    }

    [Fact]
    public void An_id_of_a_million_letters_comes_back()
    {
        using var session = new RawSession(_sample);
        session.Initialize();
        string id = new('i', 1_000_000);

        Assert.Equal(id, session.Ask($$"""{"jsonrpc":"2.0","id":"{{id}}","method":"ping"}""").GetProperty("id").GetString());
        session.MustAnswer();
    }

    [Theory]
    [InlineData("123456789012345678901234567890")]
    [InlineData("1e400")]
    [InlineData("1.5")]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("true")]
    public void An_id_that_is_none_is_refused(string id)
    {
        using var session = new RawSession(_sample);
        session.Initialize();

        Assert.Equal(-32600, CodeOf(session.Ask($$"""{"jsonrpc":"2.0","id":{{id}},"method":"ping"}""")));
        session.MustAnswer();
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{\"a\":")]
    public void A_million_levels_are_refused(string level)
    {
        using var session = new RawSession(_sample);
        session.Initialize();
        string deep = new StringBuilder().Insert(0, level, 1_000_000).ToString();

        Assert.True(CodeOf(session.Ask($$"""{"jsonrpc":"2.0","id":3,"method":"tools/call","params":{{deep}}""")) is -32600 or -32700);
        session.MustAnswer();
        Assert.InRange(session.Memory, 0, Allowance);
    }

    [Fact]
    public void A_line_without_an_end_is_refused_and_its_memory_given_back()
    {
        using var session = new RawSession(_sample);
        session.Initialize();
        byte[] part = Encoding.UTF8.GetBytes(new string('x', 1024 * 1024));
        session.SendPart("""{"jsonrpc":"2.0","id":3,"method":"ping","params":{"a":" """);
        for (int i = 0; i < 300; i++)
        {
            session.SendBytes(part);
        }

        session.Send("");
        var answer = session.Receive();

        Assert.Equal((3, -32600), (answer.GetProperty("id").GetInt32(), CodeOf(answer)));
        session.MustAnswer();
        Assert.InRange(session.Memory, 0, 2 * Allowance);
    }

    [Fact]
    public async Task A_message_that_comes_letter_by_letter_is_answered()
    {
        using var session = new RawSession(_sample);
        session.Initialize();
        foreach (char letter in """{"jsonrpc":"2.0","id":3,"method":"ping"}""")
        {
            session.SendPart(letter.ToString());
            await Task.Delay(5);
        }

        Assert.Equal(3, session.Ask("").GetProperty("id").GetInt32());
        session.MustAnswer();
    }

    [Fact]
    public void Cancellations_and_answers_of_what_never_was_do_nothing()
    {
        using var session = new RawSession(_sample);
        session.Initialize();
        for (int i = 0; i < 1000; i++)
        {
            session.Send($$"""{"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":{{i + 100}} } }""");
            session.Send($$"""{"jsonrpc":"2.0","id":{{i}},"result":{} }""");
            session.Send($$"""{"jsonrpc":"2.0","id":"x{{i}}","error":{"code":1,"message":"no"} }""");
        }

        session.MustAnswer();
        Assert.Equal(0, session.End().ExitCode);
    }

    public void Dispose() => _sample.Dispose();

    private static int CodeOf(JsonElement answer) => answer.GetProperty("error").GetProperty("code").GetInt32();
}
