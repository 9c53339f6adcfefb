using Mxcp.Definitions.Problems;
using Mxcp.Definitions.Yaml;

namespace Mxcp.Definitions.Site;

/// <summary>Reads <c>limits</c>: of an endpoint, or of the site file.</summary>
internal static class LimitsReader
{
    public static LimitSet Read(MappingReader keys, ProblemList problems)
    {
        if (keys.Mapping("limits") is not { } limits)
        {
            return LimitSet.Empty;
        }

        var read = new LimitSet
        {
            Timeout = limits.Quantity("timeout"),
            MaxRows = limits.Quantity("max_rows"),
            MaxBytes = limits.Quantity("max_bytes"),
            Concurrency = limits.Quantity("concurrency"),
            OnLimit = ReadOnLimit(limits, problems),
        };
        limits.End();
        return read;
    }

    public static OnLimit? ParseOnLimit(string? word) => word switch
    {
        "error" => OnLimit.Error,
        "cut" => OnLimit.Cut,
        _ => null,
    };

    private static OnLimit? ReadOnLimit(MappingReader limits, ProblemList problems)
    {
        string? word = limits.Text("on_limit");
        var onLimit = ParseOnLimit(word);
        if (word is not null && onLimit is null)
        {
            problems.Add(ProblemCode.InvalidChoice, limits.PointerTo("on_limit"), word, "on_limit", "error or cut");
        }

        return onLimit;
    }
}
