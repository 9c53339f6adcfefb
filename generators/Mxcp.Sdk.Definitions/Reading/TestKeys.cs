using Mxcp.Definitions.Yaml;

namespace Mxcp.Definitions.Reading;

/// <summary>The keys of a test.</summary>
internal static class TestKeys
{
    public static KeyTable Argument { get; } = new(
        "an argument",
        new Key("key", new KeyValue.Text(), "The parameter.") { IsRequired = true },
        new Key("value", new KeyValue.Anything(), "What is given for it."));

    public static KeyTable Test { get; } = new(
        "a test",
        new Key("name", new KeyValue.Text(), "What the test is called.") { IsRequired = true },
        new Key("description", new KeyValue.Text(), "What it shows."),
        new Key("arguments", new KeyValue.Mappings(static () => Argument), "What the call is made with.") { IsRequired = true },
        new Key("user_context", new KeyValue.Free(), "Who makes the call."),
        new Key("result", new KeyValue.Anything(), "What the result must be."),
        new Key("result_contains", new KeyValue.Anything(), "What must be among the result."),
        new Key("result_not_contains", new KeyValue.Texts(), "Properties that the result must not have."),
        new Key("result_contains_item", new KeyValue.Anything(), "An item that the result must have."),
        new Key("result_contains_all", new KeyValue.Values(), "Items that the result must have."),
        new Key("result_length", new KeyValue.Count(), "How many items the result must have."),
        new Key("result_contains_text", new KeyValue.Text(), "A text that must be in the result."));
}
