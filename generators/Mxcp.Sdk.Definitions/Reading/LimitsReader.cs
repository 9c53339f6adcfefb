using Mxcp.Definitions.Problems;
using Mxcp.Definitions.Yaml;

namespace Mxcp.Definitions.Reading;

/// <summary>Checks <c>limits</c>, which nothing enforces yet.</summary>
internal static class LimitsReader
{
    public static void Check(MappingReader endpoint, ProblemList problems)
    {
        if (endpoint.Mapping("limits") is not { } limits)
        {
            return;
        }

        foreach (string key in LimitKeys.Numbers)
        {
            if (limits.Count(key) is 0)
            {
                problems.Add(ProblemCode.InvalidChoice, limits.PointerTo(key), "0", key, "a whole number above 0");
            }
        }

        if (limits.Text("on_limit") is { } onLimit and not ("error" or "cut"))
        {
            problems.Add(ProblemCode.InvalidChoice, limits.PointerTo("on_limit"), onLimit, "on_limit", "error or cut");
        }

        limits.End();
    }
}
