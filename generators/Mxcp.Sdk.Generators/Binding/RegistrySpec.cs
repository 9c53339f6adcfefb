using Mxcp.Definitions.Values;
using Mxcp.Generators.Handlers;

namespace Mxcp.Generators.Binding;

/// <summary>What the registry is written from.</summary>
/// <param name="RootNamespace">The project's namespace.</param>
/// <param name="Project">The <c>project</c> of the site file, or <see langword="null"/> where the project has none.</param>
/// <param name="Endpoints">The classes of the endpoints, in the order in which clients see them.</param>
/// <param name="Hooks">The hooks, in the order in which they run.</param>
internal sealed record RegistrySpec(string RootNamespace, string? Project, EquatableArray<string> Endpoints, EquatableArray<Hook> Hooks)
{
    /// <summary>Whether the project has nothing of ours: then nothing is written into it.</summary>
    public bool IsEmpty => Project is null && Endpoints.IsEmpty && Hooks.IsEmpty;
}
