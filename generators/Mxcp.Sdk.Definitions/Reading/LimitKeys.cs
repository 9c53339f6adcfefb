using Mxcp.Definitions.Yaml;

namespace Mxcp.Definitions.Reading;

/// <summary>The keys of <c>limits</c>.</summary>
internal static class LimitKeys
{
    /// <summary>The limits that are numbers.</summary>
    public static IReadOnlyList<string> Numbers { get; } = ["timeout", "max_rows", "max_bytes", "concurrency"];

    public static KeyTable Limits { get; } = new(
        "limits",
        new Key("timeout", new KeyValue.Count(), "The seconds that a call may take."),
        new Key("max_rows", new KeyValue.Count(), "The rows that a result may have."),
        new Key("max_bytes", new KeyValue.Count(), "The bytes of JSON that a result may have."),
        new Key("concurrency", new KeyValue.Count(), "The calls that may run at once."),
        new Key("on_limit", new KeyValue.Text { Choices = ["error", "cut"] }, "Whether a result that is too large is an error or is cut."));
}
