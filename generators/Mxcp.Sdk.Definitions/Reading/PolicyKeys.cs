using Mxcp.Definitions.Yaml;

namespace Mxcp.Definitions.Reading;

/// <summary>The keys of <c>policies</c>.</summary>
internal static class PolicyKeys
{
    public static KeyTable Rule { get; } = new(
        "a policy rule",
        new Key("condition", new KeyValue.Text(), "When the rule holds, in CEL.") { IsRequired = true },
        new Key("action", new KeyValue.Text(), "What then happens.") { IsRequired = true },
        new Key("reason", new KeyValue.Text(), "What a caller who is denied is told."),
        new Key("fields", new KeyValue.Texts(), "The fields of the result that are meant."));

    public static KeyTable Policies { get; } = new(
        "policies",
        new Key("input", new KeyValue.Mappings(static () => Rule), "Rules that look at the arguments."),
        new Key("output", new KeyValue.Mappings(static () => Rule), "Rules that look at the result."));
}
