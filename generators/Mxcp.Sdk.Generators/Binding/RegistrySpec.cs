using Mxcp.Definitions.Values;
using Mxcp.Generators.Handlers;

namespace Mxcp.Generators.Binding;

/// <summary>What the registry is written from.</summary>
/// <param name="RootNamespace">The project's namespace.</param>
/// <param name="Project">The <c>project</c> of the site file, or <see langword="null"/> where the project has none.</param>
/// <param name="Endpoints">The classes of the endpoints, in the order in which clients see them.</param>
/// <param name="Hooks">The hooks, in the order in which they run.</param>
/// <param name="IsEmpty">Whether the project has nothing of ours, not even something wrong: then nothing is written into it.</param>
internal sealed record RegistrySpec(string RootNamespace, string? Project, EquatableArray<string> Endpoints, EquatableArray<Hook> Hooks, bool IsEmpty);
