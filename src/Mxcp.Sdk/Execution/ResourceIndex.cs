using System.Text.Json;
using Mxcp.CompilerServices;

namespace Mxcp.Execution;

/// <summary>Finds the resource of a URI: one without parameters before a template, a template with more text before one with less.</summary>
internal sealed class ResourceIndex
{
    private readonly Dictionary<string, ResourceEndpoint> _fixed;
    private readonly ResourceEndpoint[] _templates;

    public ResourceIndex(IReadOnlyList<ResourceEndpoint> resources)
    {
        _fixed = resources.Where(static resource => !resource.IsTemplate).ToDictionary(static resource => resource.Uri, StringComparer.Ordinal);
        _templates = [.. resources.Where(static resource => resource.IsTemplate).OrderBy(static resource => UriShape.Of(resource.Uri), StringComparer.Ordinal)];
    }

    /// <summary>The resource of a URI and the arguments that the URI gives it, or nothing where there is none.</summary>
    public ResourceMatch? Find(string uri)
    {
        if (_fixed.TryGetValue(uri, out var resource))
        {
            return new ResourceMatch(resource, default);
        }

        foreach (var template in _templates)
        {
            var reader = new UriReader(uri);
            if (template.Matches(ref reader))
            {
                return new ResourceMatch(template, reader.ToArguments());
            }
        }

        return null;
    }
}

/// <summary>A resource, and the arguments that a URI gives it.</summary>
internal sealed record ResourceMatch(ResourceEndpoint Resource, JsonElement Arguments);
