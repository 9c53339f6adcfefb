using System.Collections.Immutable;
using Mxcp.Definitions.Model;
using Mxcp.Definitions.Values;

namespace Mxcp.Generators.Binding;

/// <summary>The names of all definitions and the files they stand in.</summary>
internal sealed record NameIndex(EquatableArray<DefinitionName> Definitions)
{
    public static NameIndex Of(ImmutableArray<DefinitionName> definitions) => new(definitions.ToSortedArray(static name => name.File));

    /// <summary>Another definition that has the name, or one that counts as the same.</summary>
    public DefinitionName? FindTwin(ToolDefinition definition) =>
        Definitions.FirstOrDefault(other => other.File != definition.File && Names.Match(other.Name, definition.Name));

    public bool Contains(string name) => Definitions.Any(definition => Names.Match(definition.Name, name));

    public string? Nearest(string name) => Mxcp.Definitions.Values.Nearest.To(name, Definitions.Select(static definition => definition.Name));
}

/// <summary>The name of a definition and its file.</summary>
internal sealed record DefinitionName(string Name, string File);
