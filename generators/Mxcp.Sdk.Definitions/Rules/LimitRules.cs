using Mxcp.Definitions.Model;
using Mxcp.Definitions.Problems;
using Mxcp.Definitions.Site;
using Mxcp.Definitions.Types;

namespace Mxcp.Definitions.Rules;

/// <summary>Where limits make sense. One that nothing could reach is a mistake, and never ignored.</summary>
internal static class LimitRules
{
    /// <summary>What is wrong with the limits of a definition by itself.</summary>
    public static IEnumerable<Problem> Of(EndpointDefinition definition)
    {
        var limits = definition.Traits.Limits;
        if (limits.MaxRows > 0 && definition.Kind == EndpointKind.Prompt)
        {
            yield return NothingToCount(definition, "the messages of a prompt are no rows");
        }
        else if (limits.MaxRows > 0 && definition.Returns is { } returns and not MxcpType.Array)
        {
            yield return NothingToCount(definition, $"the result is of type {returns.Keyword}, and only an array has rows");
        }

        if (limits.OnLimit == OnLimit.Cut && WhyNoCut(definition) is { } reason)
        {
            yield return new Problem(ProblemCode.NothingToCut, At(definition, "on_limit"), reason);
        }
    }

    /// <summary>What is wrong with the limits that hold, those of the site among them.</summary>
    public static IEnumerable<Problem> Of(EndpointDefinition definition, LimitSet site)
    {
        var own = definition.Traits.Limits;
        var limits = own.Over(site);
        if (own.OnLimit is not null && !limits.LimitsResult)
        {
            yield return new Problem(ProblemCode.OnLimitWithoutLimit, At(definition, "on_limit"));
        }

        if (definition.Returns is MxcpType.Array { MinItems: { } least } && limits.MaxRows > 0 && limits.MaxRows < least)
        {
            var anchor = own.MaxRows > 0 ? At(definition, "max_rows") : Anchor.Yaml(definition.File, definition.PointerTo("return") + "/minItems");
            yield return new Problem(ProblemCode.ContradictingConstraints, anchor, $"minItems {least}", $"max_rows {limits.MaxRows}");
        }
    }

    /// <summary>There is no array whose items <c>max_rows</c> could count.</summary>
    public static Problem NothingToCount(EndpointDefinition definition, string reason) =>
        new(ProblemCode.NothingToCount, At(definition, "max_rows"), reason);

    /// <summary>A cut result must be able to say that it is one, and its items must be there to be left out.</summary>
    private static string? WhyNoCut(EndpointDefinition definition) => (definition.Kind, definition.Returns) switch
    {
        (not EndpointKind.Tool, _) => $"a {definition.Kind.ToString().ToLowerInvariant()} has no place to say that it was cut",
        (_, MxcpType.Array) => null,
        (_, null) => "'return' says nothing of the result",
        (_, var returns) => $"'return' is of type {returns.Keyword}",
    };

    private static Anchor At(EndpointDefinition definition, string key) =>
        Anchor.Yaml(definition.File, $"{definition.PointerTo("limits")}/{key}");
}
