using System.ComponentModel;
using Mxcp.Definitions.Site;
using Mxcp.Definitions.Values;
using Mxcp.Execution;

namespace Mxcp.CompilerServices;

/// <summary>Takes the endpoints and hooks of the projects that make up an application.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class EndpointRegistration
{
    private readonly EndpointCatalog _catalog;

    internal EndpointRegistration(EndpointCatalog catalog)
    {
        _catalog = catalog;
    }

    /// <summary>Names the project. The first project named is the application's; others are libraries that it joined.</summary>
    /// <param name="name">The value of <c>project</c> in the site file that was compiled in.</param>
    /// <param name="tools">The folder of the tools that were compiled in.</param>
    /// <param name="resources">The folder of the resources.</param>
    /// <param name="prompts">The folder of the prompts.</param>
    /// <param name="output">What the tools send of their results where they do not say so themselves: <c>both</c>, <c>structured</c> or <c>text</c>.</param>
    /// <param name="limits">How much a call may take and give where its endpoint does not say so itself: <c>timeout: 30s, max_rows: 1000</c>.</param>
    public void Project(
        string name, string tools = "tools", string resources = "resources", string prompts = "prompts", string output = "both", string limits = "") =>
        _catalog.Project ??= new CompiledProject(name, new EndpointFolders(tools, resources, prompts), OutputModes.Parse(output) ?? OutputMode.Both)
        {
            Limits = LimitSet.Parse(limits),
        };

    /// <summary>Adds a tool.</summary>
    /// <param name="endpoint">The tool.</param>
    /// <exception cref="InvalidOperationException">There is a tool with this name already.</exception>
    public void Add(ToolEndpoint endpoint) => _catalog.Tools.Add(endpoint);

    /// <summary>Adds a resource.</summary>
    /// <param name="endpoint">The resource.</param>
    /// <exception cref="InvalidOperationException">There is a resource with this name or these URIs already.</exception>
    public void Add(ResourceEndpoint endpoint) => _catalog.AddResource(endpoint);

    /// <summary>Adds a prompt.</summary>
    /// <param name="endpoint">The prompt.</param>
    /// <exception cref="InvalidOperationException">There is a prompt with this name already.</exception>
    public void Add(PromptEndpoint endpoint) => _catalog.Prompts.Add(endpoint);

    /// <summary>Adds a class of plugins.</summary>
    /// <param name="plugin">The class.</param>
    /// <exception cref="InvalidOperationException">There is one with this name already.</exception>
    public void Add(PluginType plugin)
    {
        ArgumentNullException.ThrowIfNull(plugin);
        if (_catalog.Plugins.Exists(other => Names.Match(other.Name, plugin.Name)))
        {
            throw new InvalidOperationException($"Two of the application's projects have a [Plugin] class named {plugin.Name}.");
        }

        _catalog.Plugins.Add(plugin);
    }

    /// <summary>Adds a hook that runs before the first call; hooks run in the order in which they are added.</summary>
    /// <param name="name">The method, for messages: <c>Quakes.Load</c>.</param>
    /// <param name="hook">Calls the method.</param>
    /// <param name="required">Whether the application must not start without it.</param>
    public void OnInit(string name, Func<HookCall, ValueTask> hook, bool required = false) =>
        _catalog.InitHooks.Add(new Hook(name, hook, required));

    /// <summary>Adds a hook that runs after the last call; hooks run in the order in which they are added.</summary>
    /// <param name="name">The method, for messages: <c>Quakes.Save</c>.</param>
    /// <param name="hook">Calls the method.</param>
    public void OnShutdown(string name, Func<HookCall, ValueTask> hook) =>
        _catalog.ShutdownHooks.Add(new Hook(name, hook, IsRequired: false));
}
