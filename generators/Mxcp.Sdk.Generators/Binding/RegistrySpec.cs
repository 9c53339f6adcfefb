using Mxcp.Definitions.Model;
using Mxcp.Definitions.Site;
using Mxcp.Definitions.Values;
using Mxcp.Generators.Handlers;

namespace Mxcp.Generators.Binding;

/// <summary>What the registry is written from.</summary>
/// <param name="RootNamespace">The project's namespace.</param>
/// <param name="Site">The site file, or <see langword="null"/> where the project has none.</param>
/// <param name="Endpoints">The endpoints, in the order in which clients see them.</param>
/// <param name="Hooks">The hooks, in the order in which they run.</param>
/// <param name="Plugins">The classes of the plugins.</param>
/// <param name="IsLibrary">Whether other projects can join it.</param>
/// <param name="IsEmpty">Whether the project has nothing of ours, not even something wrong: then nothing is written into it.</param>
internal sealed record RegistrySpec(
    string RootNamespace,
    CompiledSite? Site,
    EquatableArray<RegisteredEndpoint> Endpoints,
    EquatableArray<Hook> Hooks,
    EquatableArray<string> Plugins,
    bool IsLibrary,
    bool IsEmpty);

/// <summary>An endpoint of a registry.</summary>
/// <param name="Class">The class that is written for it.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Name">Its name.</param>
/// <param name="Uri">The URI of a resource.</param>
internal sealed record RegisteredEndpoint(string Class, EndpointKind Kind, string Name, string? Uri)
{
    public static RegisteredEndpoint Of(EndpointSpec endpoint) =>
        new(endpoint.ClassName, endpoint.Kind, endpoint.Name, (endpoint.Definition as ResourceDefinition)?.Uri.Text);
}

/// <summary>What is compiled in of the site file: at the start it must still be so.</summary>
internal sealed record CompiledSite(string Project, EndpointFolders Folders, OutputMode Output, LimitSet Limits);
