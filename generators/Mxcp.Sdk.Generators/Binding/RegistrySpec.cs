using Mxcp.Definitions.Site;
using Mxcp.Definitions.Values;
using Mxcp.Generators.Handlers;

namespace Mxcp.Generators.Binding;

/// <summary>What the registry is written from.</summary>
/// <param name="RootNamespace">The project's namespace.</param>
/// <param name="Site">The site file, or <see langword="null"/> where the project has none.</param>
/// <param name="Endpoints">The classes of the endpoints, in the order in which clients see them.</param>
/// <param name="Hooks">The hooks, in the order in which they run.</param>
/// <param name="IsEmpty">Whether the project has nothing of ours, not even something wrong: then nothing is written into it.</param>
internal sealed record RegistrySpec(string RootNamespace, CompiledSite? Site, EquatableArray<string> Endpoints, EquatableArray<Hook> Hooks, bool IsEmpty);

/// <summary>What is compiled in of the site file: at the start it must still be so.</summary>
internal sealed record CompiledSite(string Project, EndpointFolders Folders, OutputMode Output);
