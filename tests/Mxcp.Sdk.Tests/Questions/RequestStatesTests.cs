using System.Text.Json;
using Mxcp.CompilerServices;
using Mxcp.Execution.Questions;
using Mxcp.Tests.Support;

namespace Mxcp.Tests.Questions;

public sealed class RequestStatesTests
{
    private const string Foreign = "requestState is not what this server gave out for this call";

    private static readonly RequestState State = new(
        3,
        new Dictionary<string, GivenAnswer> { ["a"] = new("x", JsonElement.Parse("""{"action":"accept","content":{"name":"Ädä \u0000"}}""")) },
        new Dictionary<string, string> { ["b"] = "y" });

    private static readonly TestTool Tool = new("tool", static _ => default);

    private readonly Clock _clock = new();

    [Fact]
    public void A_state_comes_back_as_it_was()
    {
        var states = new RequestStates();
        var opened = states.Open(states.Seal(State, Call()), Call());

        Assert.Equal(3, opened.Round);
        Assert.Equal("x", opened.Answers["a"].Question);
        Assert.Equal("Ädä \0", opened.Answers["a"].Answer.GetProperty("content").GetProperty("name").GetString());
        Assert.Equal("y", opened.Asked["b"]);
    }

    [Fact]
    public void It_can_neither_be_read_nor_changed_in_any_place()
    {
        var states = new RequestStates();
        string text = states.Seal(State, Call());

        Assert.DoesNotContain("accept", text, StringComparison.Ordinal);
        for (int i = 0; i < text.Length; i++)
        {
            string changed = string.Concat(text.AsSpan(0, i), text[i] == 'A' ? "B" : "A", text.AsSpan(i + 1));
            Assert.Equal(Foreign, Assert.Throws<StateException>(() => states.Open(changed, Call())).Message);
        }

        foreach (string changed in (string[])["", "A", text + "-TAMPERED", text + "A", text[..^4], text[4..], " " + text, "====", new string('A', 700_000)])
        {
            Assert.Equal(Foreign, Assert.Throws<StateException>(() => states.Open(changed, Call())).Message);
        }
    }

    [Fact]
    public void It_counts_for_no_other_endpoint_and_for_no_other_arguments()
    {
        var states = new RequestStates();
        string text = states.Seal(State, Call("""{"a":1,"b":["x"]}"""));

        Assert.Equal(3, states.Open(text, Call("""{ "b": ["\u0078"], "a": 1.0 }""")).Round);
        foreach (string arguments in (string[])["", "{}", """{"a":2,"b":["x"]}""", """{"a":1}""", """{"a":1,"b":["x"],"c":null}""", """{"a":1,"b":"x"}"""])
        {
            Refuses(states, text, Call(arguments));
        }

        Refuses(states, text, Call("""{"a":1,"b":["x"]}""", endpoint: new TestTool("other", static _ => default)));
        Refuses(states, text, Call("""{"a":1,"b":["x"]}""", endpoint: new TestPrompt("tool", static _ => [])));
        Refuses(states, text, Call("""{"a":1,"b":["\ud800"]}"""));
    }

    [Fact]
    public void It_counts_for_nobody_else()
    {
        var states = new RequestStates();
        string ofAda = states.Seal(State, Call(user: new UserContext { UserId = "1", Username = "ada", Provider = "github" }));
        string ofNobody = states.Seal(State, Call());

        Assert.Equal(3, states.Open(ofAda, Call(user: new UserContext { UserId = "1", Username = "ada", Provider = "github", Email = "new@example.com" })).Round);
        Refuses(states, ofAda, Call());
        Refuses(states, ofAda, Call(user: new UserContext { UserId = "2", Username = "ada", Provider = "github" }));
        Refuses(states, ofAda, Call(user: new UserContext { UserId = "1", Username = "ada", Provider = "google" }));
        Refuses(states, ofNobody, Call(user: new UserContext { UserId = "1" }));
    }

    [Fact]
    public void It_expires()
    {
        var states = new RequestStates(clock: _clock);
        string text = states.Seal(State, Call());

        _clock.Now += RequestStates.Lifetime - TimeSpan.FromSeconds(1);
        Assert.Equal(3, states.Open(text, Call()).Round);
        _clock.Now += TimeSpan.FromSeconds(1);
        Assert.Equal(
            "requestState has expired: an answer must come within 10 minutes. Make the call again without it",
            Assert.Throws<StateException>(() => states.Open(text, Call())).Message);
    }

    [Fact]
    public void Servers_with_one_key_open_each_others_and_those_without_do_not()
    {
        string text = new RequestStates("a key of many characters, chosen at random").Seal(State, Call());

        Assert.Equal(3, new RequestStates("a key of many characters, chosen at random").Open(text, Call()).Round);
        Refuses(new RequestStates("another key of many characters, also random"), text, Call());
        Refuses(new RequestStates(), text, Call());
        Assert.NotEqual(new RequestStates("k").Seal(State, Call()), new RequestStates("k").Seal(State, Call()));
    }

    [Fact]
    public void It_has_room_for_answers_of_a_sensible_length()
    {
        var answer = new GivenAnswer("x", JsonElement.Parse($"\"{new string('a', 400_000)}\""));
        var states = new RequestStates();

        Assert.Equal(
            "the answers are too long: together they must have fewer than 524288 characters",
            Assert.Throws<StateException>(() => states.Seal(State with { Answers = new Dictionary<string, GivenAnswer> { ["a"] = answer } }, Call())).Message);
    }

    private static void Refuses(RequestStates states, string text, CallIdentity call) =>
        Assert.Equal(Foreign, Assert.Throws<StateException>(() => states.Open(text, call)).Message);

    private static CallIdentity Call(string arguments = "{}", Endpoint? endpoint = null, UserContext? user = null) =>
        new(endpoint ?? Tool, Calls.Arguments(arguments), user);

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 7, 28, 0, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
