namespace Mxcp.Conformance;

/// <summary>Tools that ask the user of their client while the call waits, as far as the client can wait.</summary>
internal static class Questions
{
    private static readonly ElicitForm Person = new ElicitForm()
        .Text("username", description: "User's response")
        .Text("email", description: "User's email address");

    private static readonly ElicitForm Defaults = new ElicitForm()
        .Text("name", defaultValue: "John Doe")
        .Integer("age", defaultValue: 30)
        .Number("score", defaultValue: 95.5)
        .Choice("status", ["active", "inactive", "pending"], defaultValue: "active")
        .Boolean("verified", defaultValue: true);

    private static readonly ElicitForm Choices = new ElicitForm()
        .Choice("untitledSingle", ["option1", "option2", "option3"])
        .Choice("titledSingle", [new("value1", "First Option"), new("value2", "Second Option"), new("value3", "Third Option")])
        .OldChoice("legacyEnum", [new("opt1", "Option One"), new("opt2", "Option Two"), new("opt3", "Option Three")])
        .Choices("untitledMulti", ["option1", "option2", "option3"])
        .Choices("titledMulti", [new("value1", "First Choice"), new("value2", "Second Choice"), new("value3", "Third Choice")]);

    [Endpoint]
    public static async Task<string> TestSampling(string prompt, CancellationToken cancellation) =>
        $"LLM response: {await Mcp.SampleAsync(prompt, maxTokens: 100, cancellation)}";

    [Endpoint]
    public static async Task<string> TestElicitation(string message, CancellationToken cancellation) =>
        $"User response: {Told(await Mcp.ElicitAsync(message, Person, cancellation))}";

    [Endpoint("test_elicitation_sep1034_defaults")]
    public static async Task<string> TestDefaults(CancellationToken cancellation) =>
        $"Elicitation completed: {Told(await Mcp.ElicitAsync("Check what is filled in.", Defaults, cancellation))}";

    [Endpoint("test_elicitation_sep1330_enums")]
    public static async Task<string> TestEnums(CancellationToken cancellation) =>
        $"Elicitation completed: {Told(await Mcp.ElicitAsync("Choose.", Choices, cancellation))}";

    [Endpoint]
    public static async Task<string> TestMissingCapability(CancellationToken cancellation) =>
        await Mcp.SampleAsync("What is missing?", maxTokens: 10, cancellation);

    [Endpoint]
    public static async Task<string> TestStreamingElicitation(CancellationToken cancellation)
    {
        await Mcp.Progress(1, 2);
        var answer = await Mcp.ElicitAsync("Go on?", new ElicitForm("go_on").Boolean("ok"), cancellation);
        return Told(answer);
    }

    private static string Told(ElicitAnswer answer) =>
        $"action={answer.Action}, content={{{string.Join(", ", answer.Values.Select(static value => $"\"{value.Key}\": {value.Value.GetRawText()}"))}}}";
}
