using Mxcp.CompilerServices;

namespace Mxcp.TestApp;

/// <summary>Two messages for somebody.</summary>
internal sealed class GreetPrompt() : PromptEndpoint("greet")
{
    public override string? Description => "Greets somebody.";

    public override EndpointParameter[] Parameters { get; } = [new("name", ParameterType.String) { IsRequired = true }];

    public override ReadOnlySpan<byte> Tests => """{"path":"prompts/greet.yml","tests":[{"name":"two messages","arguments":{"name":"Ada"},"result_length":2,"result_contains":{"role":"assistant","content":"Gladly."},"result_contains_text":"to Ada."}]}"""u8;

    public override ValueTask InvokeAsync(EndpointCall call)
    {
        string name = call.Arguments.Required("name").Text(maxLength: 10);
        if (call.Accept())
        {
            PromptMessage[] messages = [PromptMessage.User($"Say hello\nto {name}."), PromptMessage.Assistant("Gladly.")];
            PromptResult.Write(call.Result, messages);
        }

        return default;
    }
}
