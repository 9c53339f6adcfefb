using Mxcp.Definitions.Yaml;

namespace Mxcp.Definitions.Site;

/// <summary>The keys of <c>limits</c>, of an endpoint and of the site file alike.</summary>
internal static class LimitKeys
{
    private const string CountWords = "a whole number above 0, or none";

    public static KeyTable Limits { get; } = new(
        "limits",
        new Key("timeout", Timeout, "How long a call may take, such as 30s; a number alone is seconds."),
        new Key("max_rows", Count, "How many items the array of a result may have."),
        new Key("max_bytes", Bytes, "How many bytes of JSON a result may have, such as 1MB."),
        new Key("concurrency", Count, "How many calls may run at once; in the site file, of all endpoints together."),
        new Key("on_limit", new KeyValue.Text { Choices = ["error", "cut"] }, "What becomes of a result that is too large: an error, where nothing is said, or the part that fits."));

    private static KeyValue.Quantity Timeout => new(
        [new("ms", 1), new("s", 1000), new("m", 60_000), new("h", 3_600_000)], PlainFactor: 1000, Maximum: 24 * 3_600_000, "a time such as 30s, 500ms or 2m, up to 24h, or none");

    private static KeyValue.Quantity Bytes => new(
        [new("kB", 1000), new("KB", 1000), new("MB", 1_000_000), new("GB", 1_000_000_000), new("KiB", 1 << 10), new("MiB", 1 << 20), new("GiB", 1 << 30)],
        PlainFactor: 1,
        Maximum: int.MaxValue,
        "a size such as 500kB or 1MB, up to 2GB, or none");

    private static KeyValue.Quantity Count => new([], PlainFactor: 1, Maximum: int.MaxValue, CountWords);
}
