using Mxcp.CommandLine;
using Mxcp.CompilerServices;
using Mxcp.Definitions.Values;
using Mxcp.Execution;

namespace Mxcp.Testing.Endpoints;

/// <summary>Which endpoints are meant, and which of their tests.</summary>
/// <param name="Endpoints">The endpoints.</param>
/// <param name="Tests">Their tests, in the order of the definitions.</param>
internal sealed record TestSelection(IReadOnlyList<Endpoint> Endpoints, IReadOnlyList<DeclaredTest> Tests)
{
    /// <summary>The endpoints without a test, whatever else was said.</summary>
    public IEnumerable<Endpoint> Untested => Endpoints.Where(static endpoint => endpoint.Tests.IsEmpty);

    /// <summary>Selects.</summary>
    /// <param name="catalog">Everything there is.</param>
    /// <param name="kind">The kind of the endpoints; <see langword="null"/> for all.</param>
    /// <param name="name">The name of one, or the URI of a resource.</param>
    /// <param name="tags">Words of which a test or its endpoint must have one; none for all.</param>
    /// <param name="filter">A text that must stand in <c>tool/name: name of the test</c>.</param>
    /// <exception cref="UsageException">There is no such endpoint, or no such test.</exception>
    public static TestSelection Of(EndpointCatalog catalog, string? kind, string? name, IReadOnlyList<string> tags, string? filter)
    {
        Endpoint[] ofKind = [.. catalog.All.Where(endpoint => kind is null || endpoint.Kind == kind)];
        Endpoint[] endpoints = name is null ? ofKind : [Find(ofKind, kind!, name)];
        DeclaredTest[] tests = [.. endpoints.SelectMany(DeclaredTest.Of).Where(test => IsMeant(test, tags, filter))];
        return new TestSelection(endpoints, tests);
    }

    private static Endpoint Find(Endpoint[] endpoints, string kind, string name)
    {
        if (Array.Find(endpoints, endpoint => endpoint.Address == name || endpoint.Name == name) is { } found)
        {
            return found;
        }

        string wayOut = Nearest.To(name, endpoints.Select(static endpoint => endpoint.Address)) is { } near ? $"did you mean '{near}'?" : "see what there is with 'list'.";
        throw new UsageException($"There is no {kind} '{name}'; {wayOut}");
    }

    private static bool IsMeant(DeclaredTest test, IReadOnlyList<string> tags, string? filter) =>
        (tags.Count == 0 || tags.Any(tag => test.Tags.Contains(tag, StringComparer.Ordinal)))
        && (filter is null || test.ToString().Contains(filter, StringComparison.OrdinalIgnoreCase));
}
