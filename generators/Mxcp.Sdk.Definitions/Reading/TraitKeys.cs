using Mxcp.Definitions.Site;
using Mxcp.Definitions.Yaml;

namespace Mxcp.Definitions.Reading;

/// <summary>The keys that endpoints of every kind have besides their contract.</summary>
internal static class TraitKeys
{
    public const string IconSourcePattern = "^([hH][tT][tT][pP][sS]://|[dD][aA][tT][aA]:)";

    public static KeyTable Icon { get; } = new(
        "an icon",
        new Key("src", new KeyValue.Text { Pattern = IconSourcePattern, Example = "https://example.org/icon.png" }, "Where the picture is: an https: or data: URI.") { IsRequired = true },
        new Key("mimeType", new KeyValue.Text(), "What the picture is, where its source does not say so."),
        new Key("sizes", new KeyValue.Texts(), "The sizes that it is made for, such as 48x48, or any."),
        new Key("theme", new KeyValue.Text { Choices = ["light", "dark"] }, "The background that it is made for."));

    public static IReadOnlyList<Key> All { get; } =
    [
        new Key("enabled", new KeyValue.Boolean(), "Whether the endpoint is served. One that is not is checked all the same."),
        new Key("tags", new KeyValue.Texts(), "Words to find the endpoint by."),
        new Key("icons", new KeyValue.Mappings(static () => Icon), "Pictures that clients may show."),
        new Key("_meta", new KeyValue.Free(), "What clients get as MCP's _meta."),
        new Key("tests", new KeyValue.Mappings(static () => TestKeys.Test), "Calls with the results that they must have."),
        new Key("policies", new KeyValue.Mapping(static () => PolicyKeys.Policies), "Who may call, and what they get to see.") { IsNotYet = true },
        new Key("limits", new KeyValue.Mapping(static () => LimitKeys.Limits), "How much a call may take and give."),
    ];
}
