using Mxcp.Definitions.Problems;
using Mxcp.Definitions.Yaml;

namespace Mxcp.Definitions.Reading;

/// <summary>Checks <c>policies</c>, which nothing enforces yet.</summary>
internal static class PoliciesReader
{
    public static void Check(MappingReader endpoint, ProblemList problems)
    {
        if (endpoint.Mapping("policies") is not { } policies)
        {
            return;
        }

        CheckRules(policies, "input", ["deny"], problems);
        CheckRules(policies, "output", ["deny", "filter_fields", "mask_fields", "filter_sensitive_fields"], problems);
        policies.End();
    }

    private static void CheckRules(MappingReader policies, string key, string[] actions, ProblemList problems)
    {
        if (policies.List(key) is not { } rules)
        {
            return;
        }

        for (int i = 0; i < rules.Items.Count; i++)
        {
            if (MappingReader.Open(rules.Items[i], YamlPointer.Append(policies.PointerTo(key), i), PolicyKeys.Rule, problems) is { } rule)
            {
                CheckRule(rule, actions, problems);
            }
        }
    }

    private static void CheckRule(MappingReader rule, string[] actions, ProblemList problems)
    {
        _ = rule.RequiredText("condition");
        string? action = rule.RequiredText("action");
        if (action is not null && !actions.Contains(action))
        {
            problems.Add(ProblemCode.InvalidChoice, rule.PointerTo("action"), action, "action", string.Join(", ", actions));
        }

        _ = rule.Text("reason");
        var fields = rule.TextList("fields");
        if (action is "filter_fields" or "mask_fields" && fields.IsEmpty)
        {
            problems.AddToKey(ProblemCode.MissingKey, rule.Pointer, $"A rule that says {action}", "fields");
        }

        rule.End();
    }
}
