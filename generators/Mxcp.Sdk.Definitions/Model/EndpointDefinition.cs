using Mxcp.Definitions.Reading;
using Mxcp.Definitions.Types;
using Mxcp.Definitions.Values;
using Mxcp.Definitions.Yaml;

namespace Mxcp.Definitions.Model;

/// <summary>One endpoint as its YAML file declares it: what all kinds have in common.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="File">The file, relative to the project, with forward slashes.</param>
/// <param name="Name">Its name.</param>
/// <param name="Description">What it is for, in the words a model reads.</param>
/// <param name="Source">What implements it.</param>
/// <param name="Parameters">Its parameters, in the order of the file.</param>
/// <param name="Returns">The type of its result, or <see langword="null"/> where none is declared.</param>
internal abstract record EndpointDefinition(
    EndpointKind Kind,
    string File,
    string Name,
    string? Description,
    EndpointSource Source,
    EquatableArray<ParameterDefinition> Parameters,
    MxcpType? Returns)
{
    /// <summary>What it says besides its contract.</summary>
    public EndpointTraits Traits { get; init; } = EndpointTraits.None;

    /// <summary>Its tests, in the order of the file.</summary>
    public EquatableArray<TestDefinition> Tests { get; init; }

    /// <summary>Where it begins in its file: <c>/tool</c>.</summary>
    public string Pointer => YamlPointer.Append(YamlPointer.Root, DefinitionKinds.KeyOf(Kind));

    /// <summary>What messages call it.</summary>
    public virtual string Label => Name;

    /// <summary>The path of what names it.</summary>
    public virtual string NamePointer => PointerTo("name");

    /// <summary>The path of one of its keys.</summary>
    public string PointerTo(string key) => YamlPointer.Append(Pointer, key);

    /// <summary>The path of one of its parameters.</summary>
    public string PointerToParameter(int index) => YamlPointer.Append(PointerTo("parameters"), index);
}
