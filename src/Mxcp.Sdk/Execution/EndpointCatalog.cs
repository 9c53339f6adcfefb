using Mxcp.CompilerServices;

namespace Mxcp.Execution;

/// <summary>Everything an application serves and runs.</summary>
internal sealed class EndpointCatalog
{
    /// <summary>The project that was compiled in.</summary>
    public CompiledProject? Project { get; set; }

    /// <summary>The tools.</summary>
    public EndpointSet<ToolEndpoint> Tools { get; } = new();

    /// <summary>The endpoints of all kinds, kind by kind.</summary>
    public IEnumerable<Endpoint> All => Tools;

    /// <summary>What runs before the first call.</summary>
    public List<Hook> InitHooks { get; } = [];

    /// <summary>What runs after the last call.</summary>
    public List<Hook> ShutdownHooks { get; } = [];

    /// <summary>Whether the application cannot do without the database.</summary>
    public bool UsesDatabase => InitHooks.Count > 0 || All.Any(static endpoint => endpoint.UsesDatabase);
}
