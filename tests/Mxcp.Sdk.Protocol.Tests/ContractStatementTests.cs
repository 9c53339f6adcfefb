using System.Text.Json;

namespace Mxcp.Protocol.Tests;

/// <summary>The statements of the API page on what generated code decides, over MCP and on the command line.</summary>
public sealed class ContractStatementTests : IDisposable
{
    private readonly PublishedSample _sample = new("Earthquakes");

    [Fact]
    public void S13_return_values_are_of_the_declared_type_nested_ones_too()
    {
        using var session = new RawSession(_sample);
        session.Initialize();
        var report = session.Ask("""{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"quake_report","arguments":{"strongest":2}}}""")
            .GetProperty("result").GetProperty("structuredContent");
        var tools = session.Ask("""{"jsonrpc":"2.0","id":2,"method":"tools/list","params":{}}""").GetProperty("result").GetProperty("tools");
        session.End();

        var schema = tools.EnumerateArray().Single(static tool => tool.GetProperty("name").GetString() == "quake_report").GetProperty("outputSchema");
        AssertOfType(schema, report);
        AssertOfType(schema, JsonElement.Parse(_sample.Run("run", "tool", "quake_report", "-p", "strongest=2").Output));
    }

    [Fact]
    public void S17_a_parameter_that_is_left_out_has_its_default()
    {
        using var session = new RawSession(_sample);
        session.Initialize();
        var answer = session.Ask("""{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"strongest_quakes","arguments":{}}}""");
        session.End();

        Assert.Equal(5, answer.GetProperty("result").GetProperty("structuredContent").GetProperty("result").GetArrayLength());
        Assert.Equal(5, JsonElement.Parse(_sample.Run("run", "tool", "strongest_quakes").Output).GetArrayLength());
    }

    [Fact]
    public void The_sample_loads_its_feed_anew_while_calls_wait()
    {
        using var session = new RawSession(_sample);
        session.Initialize();
        session.MustAnswer();
        string id = session.Ask("""{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"reload_quakes","arguments":{}}}""")
            .GetProperty("result").GetProperty("structuredContent").GetProperty("result").GetString()!;
        session.MustAnswer();

        JsonElement last;
        do
        {
            last = JsonElement.Parse(_sample.Run("status", "--json").Output).GetProperty("reload").GetProperty("last");
        }
        while (last.ValueKind == JsonValueKind.Null);

        session.MustAnswer();
        Assert.Equal((id, JsonValueKind.Null), (last.GetProperty("reload_request_id").GetString(), last.GetProperty("error").ValueKind));
        Assert.Equal(0, session.End().ExitCode);
    }

    public void Dispose() => _sample.Dispose();

    private static void AssertOfType(JsonElement schema, JsonElement value) =>
        Assert.Empty(NJsonSchema.JsonSchema.FromJsonAsync(schema.GetRawText()).GetAwaiter().GetResult().Validate(value.GetRawText()));
}
