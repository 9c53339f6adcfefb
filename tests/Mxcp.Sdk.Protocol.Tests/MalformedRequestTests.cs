using System.Text.Json;

namespace Mxcp.Protocol.Tests;

/// <summary>What no well-behaved client sends is answered with an error that carries the request's id, and the next call is answered.</summary>
public sealed class MalformedRequestTests : IDisposable
{
    private readonly PublishedSample _sample = new("Earthquakes");

    [Theory]
    [InlineData("""{"jsonrpc":"2.0","id":7,"method":"tools/call","params":{"name":"quake_report","arguments":[1,2]}}""", "7", -32602)]
    [InlineData("""{"jsonrpc":"2.0","id":"a","method":"tools/call","params":{"name":"quake_report","arguments":"text"}}""", "\"a\"", -32602)]
    [InlineData("""{"jsonrpc":"2.0","id":8,"method":"tools/call","params":{"name":"no_such_tool","arguments":{}}}""", "8", -32602)]
    [InlineData("""{"jsonrpc":"2.0","id":9,"method":"no/such/method"}""", "9", -32601)]
    [InlineData("""{"jsonrpc":"2.0","id":10,"method":"tools/call","params":{"name":"quake_report",}}""", "10", -32700)]
    [InlineData("""[{"jsonrpc":"2.0","id":11,"method":"ping"}]""", "null", -32600)]
    [InlineData("""this is not JSON""", "null", -32700)]
    public void A_malformed_request_is_a_protocol_error_with_its_id(string line, string id, int code)
    {
        using var session = new RawSession(_sample);
        session.Initialize();

        var answer = session.Ask(line);

        Assert.Equal(id, answer.GetProperty("id").GetRawText());
        Assert.Equal(code, answer.GetProperty("error").GetProperty("code").GetInt32());
        Assert.True(answer.GetProperty("error").GetProperty("message").GetString()!.Length > 15);
        session.MustAnswer();
        Assert.Equal(0, session.End().ExitCode);
    }

    [Fact]
    public void Arguments_nested_deeper_than_64_levels_are_a_protocol_error_with_the_id()
    {
        using var session = new RawSession(_sample);
        session.Initialize();
        string deep = new string('[', 100) + new string(']', 100);

        var answer = session.Ask($$"""{"jsonrpc":"2.0","id":5,"method":"tools/call","params":{"name":"quake_report","arguments":{"day":{{deep}} } } }""");

        Assert.Equal(5, answer.GetProperty("id").GetInt32());
        Assert.Contains("64", answer.GetProperty("error").GetProperty("message").GetString(), StringComparison.Ordinal);
        session.MustAnswer();
    }

    [Fact]
    public void An_argument_given_twice_is_a_violation()
    {
        using var session = new RawSession(_sample);
        session.Initialize();

        var answer = session.Ask("""{"jsonrpc":"2.0","id":6,"method":"tools/call","params":{"name":"quake_report","arguments":{"strongest":1,"strongest":2}}}""");

        Assert.True(answer.GetProperty("result").GetProperty("isError").GetBoolean());
        Assert.Equal("strongest: is given more than once", TextOf(answer));
        session.MustAnswer();
    }

    [Fact]
    public void Ten_megabytes_of_text_are_refused_by_the_rule_they_break()
    {
        using var session = new RawSession(_sample);
        session.Initialize();
        string text = new('x', 10_000_000);

        var answer = session.Ask($$"""{"jsonrpc":"2.0","id":6,"method":"tools/call","params":{"name":"search_quakes","arguments":{"place":"{{text}}"} } }""");

        Assert.Equal("place: must be 2 to 80 characters, was 10000000", TextOf(answer));
        session.MustAnswer();
    }

    [Fact]
    public void Half_a_message_and_then_the_end_of_input_ends_the_server_quietly()
    {
        using var session = new RawSession(_sample);
        session.Initialize();
        session.MustAnswer();
        session.SendPart("""{"jsonrpc":"2.0","id":6,"method":"tools/call","params":{"na""");

        var (exitCode, error) = session.End();

        Assert.Equal(0, exitCode);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    public void Dispose() => _sample.Dispose();

    private static string? TextOf(JsonElement answer) =>
        answer.GetProperty("result").GetProperty("content")[0].GetProperty("text").GetString();
}
