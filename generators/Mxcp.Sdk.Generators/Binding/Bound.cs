using Mxcp.Definitions.Problems;
using Mxcp.Definitions.Values;

namespace Mxcp.Generators.Binding;

/// <summary>A definition joined with what implements it, or the reasons why the two do not fit.</summary>
internal sealed record Bound(EndpointSpec? Endpoint, EquatableArray<Problem> Problems)
{
    public static Bound Failed(IEnumerable<Problem> problems) => new(null, problems.ToEquatableArray());

    public static Bound Failed(ProblemCode code, Anchor anchor, params string[] arguments) => Failed([new Problem(code, anchor, arguments)]);
}
