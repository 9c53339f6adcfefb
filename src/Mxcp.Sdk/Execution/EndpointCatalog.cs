using Mxcp.CompilerServices;

namespace Mxcp.Execution;

/// <summary>Everything an application serves and runs.</summary>
internal sealed class EndpointCatalog
{
    private readonly List<ToolEndpoint> _tools = [];
    private readonly Dictionary<string, ToolEndpoint> _byName = new(StringComparer.Ordinal);

    /// <summary>The project that was compiled in.</summary>
    public string? Project { get; set; }

    /// <summary>The tools, in the order in which they were added.</summary>
    public IReadOnlyList<ToolEndpoint> Tools => _tools;

    /// <summary>What runs before the first call.</summary>
    public List<Hook> InitHooks { get; } = [];

    /// <summary>What runs after the last call.</summary>
    public List<Hook> ShutdownHooks { get; } = [];

    /// <summary>Whether the application cannot do without the database.</summary>
    public bool UsesDatabase => InitHooks.Count > 0 || _tools.Exists(static tool => tool.UsesDatabase);

    /// <summary>Adds a tool.</summary>
    /// <exception cref="InvalidOperationException">There is a tool with this name already.</exception>
    public void Add(ToolEndpoint tool)
    {
        if (!_byName.TryAdd(tool.Name, tool))
        {
            throw new InvalidOperationException($"Two of the application's projects define a tool named {tool.Name}.");
        }

        _tools.Add(tool);
    }

    /// <summary>The tool with a name.</summary>
    public ToolEndpoint? Find(string name) => _byName.GetValueOrDefault(name);
}
