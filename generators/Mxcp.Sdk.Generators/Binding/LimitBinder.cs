using Microsoft.CodeAnalysis;
using Mxcp.Definitions.Model;
using Mxcp.Definitions.Problems;
using Mxcp.Definitions.Rules;
using Mxcp.Definitions.Site;
using Mxcp.Definitions.Types;

namespace Mxcp.Generators.Binding;

/// <summary>Joins an endpoint's limits with those of the site file, and with what the endpoint returns.</summary>
internal static class LimitBinder
{
    /// <summary>What is wrong with the limits that hold for sound definitions.</summary>
    public static IncrementalValuesProvider<Problem> FindMistakes(
        IncrementalValuesProvider<Parsed<EndpointDefinition>> definitions, IncrementalValueProvider<SiteDefaults> defaults) =>
        definitions
            .Where(static definition => definition is { Value: not null, Problems.IsEmpty: true })
            .Combine(defaults)
            .SelectMany(static (source, _) => LimitRules.Of(source.Left.Value!, source.Right.Limits));

    /// <summary>What is wrong with the limits of an endpoint whose definition does not say what it returns.</summary>
    public static IEnumerable<Problem> Check(EndpointSpec endpoint) =>
        endpoint.Definition.Traits.Limits.MaxRows > 0 && !HasRows(endpoint)
            ? [LimitRules.NothingToCount(endpoint.Definition, "the method does not return a list")]
            : [];

    /// <summary>The endpoint under the limits that hold, as far as they can concern it.</summary>
    public static EndpointSpec Apply(EndpointSpec endpoint, LimitSet site)
    {
        var limits = endpoint.Definition.Traits.Limits.Over(site);
        limits = limits with { MaxRows = HasRows(endpoint) ? limits.MaxRows : null };
        bool cuts = limits is { OnLimit: OnLimit.Cut, LimitsResult: true } && endpoint is { Kind: EndpointKind.Tool, Definition.Returns: MxcpType.Array };
        return endpoint with
        {
            Limits = limits with { OnLimit = cuts ? OnLimit.Cut : null },
            Result = cuts && endpoint.Result is { Value: ValueSpec.List list } result ? result with { Value = list with { IsCut = true } } : endpoint.Result,
        };
    }

    private static bool HasRows(EndpointSpec endpoint) => (endpoint.Body, endpoint.Result) switch
    {
        (EndpointBody.Messages, _) => false,
        (EndpointBody.Sql, null) => true,
        (_, { Type: MxcpType.Array }) => true,
        (_, { Type: MxcpType.Any }) => true,
        _ => false,
    };
}
