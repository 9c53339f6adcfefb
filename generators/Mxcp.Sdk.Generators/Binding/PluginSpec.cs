using Mxcp.Definitions.Problems;
using Mxcp.Definitions.Values;
using Mxcp.Generators.Handlers;

namespace Mxcp.Generators.Binding;

/// <summary>What the file of one plugin is written from.</summary>
/// <param name="RootNamespace">The project's namespace.</param>
/// <param name="ClassName">The class that is written.</param>
/// <param name="Plugin">The plugin.</param>
internal sealed record PluginSpec(string RootNamespace, string ClassName, PluginClass Plugin);

/// <summary>The plugins of a project, held against each other and the site file.</summary>
/// <param name="Plugins">Those that can be written, ordered by name.</param>
/// <param name="Problems">Everything that is wrong.</param>
internal sealed record BoundPlugins(EquatableArray<PluginSpec> Plugins, EquatableArray<Problem> Problems);
