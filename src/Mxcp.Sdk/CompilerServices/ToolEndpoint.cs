using System.ComponentModel;

namespace Mxcp.CompilerServices;

/// <summary>A tool with its contract: one class for each is generated from its definition.</summary>
/// <param name="name">The name under which clients call it.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ToolEndpoint(string name)
{
    private string[]? _parameterNames;

    /// <summary>The name under which clients call the tool.</summary>
    public string Name => name;

    /// <summary>The name that people read.</summary>
    public virtual string? Title => null;

    /// <summary>What the tool does, for the model that chooses it.</summary>
    public virtual string? Description => null;

    /// <summary>What the definition tells clients of the tool's effects.</summary>
    public virtual ToolHints Hints => default;

    /// <summary>The parameters, in the order of the definition.</summary>
    public virtual EndpointParameter[] Parameters => [];

    /// <summary>The JSON Schema of the arguments, an object schema in UTF-8.</summary>
    public abstract ReadOnlySpan<byte> InputSchema { get; }

    /// <summary>The JSON Schema of the structured content in UTF-8; empty when there is none.</summary>
    public virtual ReadOnlySpan<byte> OutputSchema => default;

    /// <summary>What becomes the structured content.</summary>
    public virtual ResultKind ResultKind => ResultKind.None;

    /// <summary>Whether every call uses the database, so that it is opened before the first one.</summary>
    public virtual bool UsesDatabase => false;

    /// <summary>The names of the parameters.</summary>
    internal ReadOnlySpan<string> ParameterNames => _parameterNames ??= Array.ConvertAll(Parameters, static parameter => parameter.Name);

    /// <summary>Reads the arguments, calls the handler when they are accepted, and writes its result.</summary>
    /// <param name="call">The call.</param>
    public abstract ValueTask InvokeAsync(EndpointCall call);
}
