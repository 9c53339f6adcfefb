using Mxcp.Definitions.Yaml;

namespace Mxcp.Definitions.Reading;

/// <summary>The keys of a prompt and of its messages.</summary>
internal static class PromptKeys
{
    public static KeyTable Message { get; } = new(
        "a message",
        new Key("role", new KeyValue.Text { Choices = ["user", "assistant"] }, "Who says it; the user, where nothing is said."),
        new Key("type", new KeyValue.Text { Choices = ["text"] }, "What it is: text, and nothing else."),
        new Key("prompt", new KeyValue.Text(), "The text, a template: {{ name }} stands for a parameter.") { IsRequired = true });

    public static KeyTable Prompt { get; } = new(
        "a prompt",
        [
            new Key("name", new KeyValue.Text { Pattern = NameRules.EndpointPattern }, "The name under which clients ask for the prompt, and the name that a method in C# goes by.") { IsRequired = true },
            new Key("title", new KeyValue.Text(), "The name that people read."),
            new Key("description", new KeyValue.Text(), "What the prompt is for. A person reads it to decide whether to pick it."),
            new Key("language", new KeyValue.Text { Choices = ["template", "csharp"] }, "What makes the messages: templates, where nothing is said, or a method marked [Endpoint]."),
            new Key("messages", new KeyValue.Mappings(static () => Message), "The messages, at least one.") { IsRequired = true, OnlyWith = ["template"] },
            new Key("parameters", new KeyValue.Mappings(static () => ToolKeys.Parameter), "What callers fill in."),
            .. TraitKeys.All,
        ])
    {
        Selector = "language",
    };
}
