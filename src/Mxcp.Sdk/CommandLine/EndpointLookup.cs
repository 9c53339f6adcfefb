using System.Text.Json;
using Mxcp.CompilerServices;
using Mxcp.Definitions.Values;
using Mxcp.Execution;

namespace Mxcp.CommandLine;

/// <summary>Finds the endpoint that the command line means, and the arguments of its call.</summary>
internal static class EndpointLookup
{
    /// <summary>Finds.</summary>
    /// <exception cref="UsageException">There is no such endpoint, or its arguments cannot be read.</exception>
    public static (Endpoint Endpoint, JsonElement Arguments) Find(EndpointCatalog catalog, EndpointRun.Request request)
    {
        Endpoint[] known = [.. catalog.All.Where(endpoint => endpoint.Kind == request.Kind)];
        if (Array.Find(known, endpoint => endpoint.Address == request.Name) is { } named)
        {
            return (named, ArgumentText.Read(request.Arguments, named.Parameters));
        }

        if (request.Kind == "resource" && catalog.FindResource(request.Name) is { } found)
        {
            return request.Arguments.Count == 0
                ? (found.Resource, found.Arguments)
                : throw new UsageException($"The URI says all arguments already; with -p, write {found.Resource.Uri}.");
        }

        string wayOut = Nearest.To(request.Name, known.Select(static endpoint => endpoint.Address)) is { } near
            ? $"did you mean '{near}'?"
            : "see what there is with 'list'.";
        throw new UsageException($"There is no {request.Kind} '{request.Name}'; {wayOut}");
    }
}
