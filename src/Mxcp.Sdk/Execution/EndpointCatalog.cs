using Mxcp.CompilerServices;

namespace Mxcp.Execution;

/// <summary>Everything an application serves and runs.</summary>
internal sealed class EndpointCatalog
{
    private readonly EndpointSet<ResourceEndpoint> _resources = new();
    private readonly HashSet<string> _uris = new(StringComparer.Ordinal);
    private readonly Lazy<ResourceIndex> _resourceIndex;

    public EndpointCatalog()
    {
        _resourceIndex = new(() => new ResourceIndex(_resources));
    }

    /// <summary>The project that was compiled in.</summary>
    public CompiledProject? Project { get; set; }

    /// <summary>The tools.</summary>
    public EndpointSet<ToolEndpoint> Tools { get; } = new();

    /// <summary>The resources.</summary>
    public IReadOnlyList<ResourceEndpoint> Resources => _resources;

    /// <summary>The prompts.</summary>
    public EndpointSet<PromptEndpoint> Prompts { get; } = new();

    /// <summary>The endpoints of all kinds, kind by kind.</summary>
    public IEnumerable<Endpoint> All => [.. Tools, .. _resources, .. Prompts];

    /// <summary>The classes of plugins; which of them are used is the site file's to say.</summary>
    public List<PluginType> Plugins { get; } = [];

    /// <summary>What runs before the first call.</summary>
    public List<Hook> InitHooks { get; } = [];

    /// <summary>What runs after the last call.</summary>
    public List<Hook> ShutdownHooks { get; } = [];

    /// <summary>Whether the application cannot do without the database.</summary>
    public bool UsesDatabase => InitHooks.Count > 0 || All.Any(static endpoint => endpoint.UsesDatabase);

    /// <summary>Adds a resource.</summary>
    /// <exception cref="InvalidOperationException">There is a resource with this name or these URIs already.</exception>
    public void AddResource(ResourceEndpoint resource)
    {
        if (!_uris.Add(UriShape.Of(resource.Uri)))
        {
            throw new InvalidOperationException($"Two of the application's projects define a resource for {resource.Uri}.");
        }

        _resources.Add(resource);
    }

    /// <summary>The resource of a URI and the arguments that the URI gives it.</summary>
    public ResourceMatch? FindResource(string uri) => _resourceIndex.Value.Find(uri);
}
