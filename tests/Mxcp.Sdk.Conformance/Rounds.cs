namespace Mxcp.Conformance;

/// <summary>What asks its client and is called again with the answers, since 2026-07-28.</summary>
internal static class Rounds
{
    private static readonly ElicitForm UserName = new ElicitForm("user_name").Text("name");
    private static readonly ElicitForm Confirm = new ElicitForm("confirm").Boolean("ok");
    private static readonly ElicitForm FirstStep = new ElicitForm("step1").Text("name");
    private static readonly ElicitForm SecondStep = new ElicitForm("step2").Text("color");
    private static readonly ElicitForm Context = new ElicitForm("user_context").Text("context");

    [Endpoint]
    public static async Task<string> TestInputRequiredResultElicitation(CancellationToken cancellation) =>
        $"Hello, {(await Mcp.ElicitAsync("What is your name?", UserName, cancellation)).Text("name")}!";

    [Endpoint]
    public static Task<string> TestInputRequiredResultSampling(CancellationToken cancellation) =>
        Mcp.SampleAsync("What is the capital of France?", maxTokens: 100, cancellation);

    [Endpoint]
    public static async Task<string> TestInputRequiredResultListRoots(CancellationToken cancellation) =>
        string.Join(", ", (await Mcp.ListRootsAsync(cancellation)).Select(static root => root.Uri));

    [Endpoint]
    public static async Task<string> TestInputRequiredResultRequestState(CancellationToken cancellation) =>
        (await Mcp.ElicitAsync("Please confirm", Confirm, cancellation)).Boolean("ok") ? "state-ok" : "not confirmed";

    [Endpoint]
    public static async Task<string> TestInputRequiredResultMultipleInputs(CancellationToken cancellation)
    {
        var name = Mcp.ElicitAsync("What is your name?", UserName, cancellation);
        var greeting = Mcp.SampleAsync("Generate a greeting", maxTokens: 50, cancellation);
        var roots = Mcp.ListRootsAsync(cancellation);
        await Task.WhenAll(name, greeting, roots);
        return $"{await greeting} {(await name).Text("name")} has {(await roots).Count} folders open.";
    }

    [Endpoint]
    public static async Task<string> TestInputRequiredResultMultiRound(CancellationToken cancellation)
    {
        string name = (await Mcp.ElicitAsync("Step 1: What is your name?", FirstStep, cancellation)).Text("name");
        string color = (await Mcp.ElicitAsync("Step 2: What is your favorite color?", SecondStep, cancellation)).Text("color");
        return $"{name} likes {color}.";
    }

    [Endpoint]
    public static async Task<string> TestInputRequiredResultTamperedState(CancellationToken cancellation) =>
        (await Mcp.ElicitAsync("Please confirm", Confirm, cancellation)).Boolean("ok") ? "confirmed" : "not confirmed";

    [Endpoint]
    public static async Task<string> TestInputRequiredResultCapabilities(CancellationToken cancellation)
    {
        var name = Mcp.CanElicit ? Mcp.ElicitAsync("What is your name?", UserName, cancellation) : null;
        var greeting = Mcp.CanSample ? Mcp.SampleAsync("Generate a greeting", maxTokens: 50, cancellation) : null;
        return $"{(greeting is null ? "Hello" : await greeting)}, {(name is null ? "whoever you are" : (await name).Text("name"))}";
    }

    [Endpoint]
    public static async Task<IReadOnlyList<PromptMessage>> TestInputRequiredResultPrompt(CancellationToken cancellation)
    {
        var answer = await Mcp.ElicitAsync("What context should the prompt use?", Context, cancellation);
        return [PromptMessage.User($"Use this context: {answer.Text("context")}")];
    }
}
