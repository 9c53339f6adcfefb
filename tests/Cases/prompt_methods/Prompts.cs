namespace App;

internal static class Prompts
{
    [Endpoint]
    public static string Greet(string name) => $"Say hello to {name}.";

    [Endpoint]
    public static async Task<IReadOnlyList<PromptMessage>> SummarizeAsync(int rows, CancellationToken cancellation)
    {
        await Mcp.Info("summarizing");
        var numbers = await Db.ExecuteAsync($"SELECT range AS n FROM range({rows})", cancellation);
        return [PromptMessage.User($"Summarize {numbers.Count} rows."), PromptMessage.Assistant("Gladly.")];
    }

    [Endpoint(Kind = EndpointKind.Prompt)]
    public static PromptMessage? Ask() => PromptMessage.Assistant("What would you like to know?");

    [Endpoint]
    public static PromptMessage[] Nothing() => [];
}
