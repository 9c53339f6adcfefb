using System.ComponentModel;

namespace Mxcp.CompilerServices;

/// <summary>An endpoint of any kind: what the way of a call and the command line need to know of it.</summary>
/// <param name="name">The name in the definition.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class Endpoint(string name)
{
    private string[]? _parameterNames;

    /// <summary>The name in the definition.</summary>
    public string Name => name;

    /// <summary>The name that people read.</summary>
    public virtual string? Title => null;

    /// <summary>What the endpoint is for, in the words a model reads.</summary>
    public virtual string? Description => null;

    /// <summary>Words to find the endpoint by.</summary>
    public virtual string[] Tags => [];

    /// <summary>Pictures that clients may show.</summary>
    public virtual EndpointIcon[] Icons => [];

    /// <summary>MCP's <c>_meta</c>, a JSON object in UTF-8; empty when there is none.</summary>
    public virtual ReadOnlySpan<byte> Meta => default;

    /// <summary>The parameters, in the order of the definition.</summary>
    public virtual EndpointParameter[] Parameters => [];

    /// <summary>The tests of the definition, a JSON object in UTF-8; empty when there are none or the build leaves them out.</summary>
    public virtual ReadOnlySpan<byte> Tests => default;

    /// <summary>How much a call may take and give; <see langword="null"/> where nothing is said of it.</summary>
    public virtual EndpointLimits? Limits => null;

    /// <summary>What clients may offer for parameters while a person fills them in.</summary>
    public virtual ParameterCompletion[] Completions => [];

    /// <summary>Whether every call uses the database, so that it is opened before the first one.</summary>
    public virtual bool UsesDatabase => false;

    /// <summary>The kind in a word: <c>tool</c>.</summary>
    internal abstract string Kind { get; }

    /// <summary>What a client or the command line calls it by.</summary>
    internal virtual string Address => name;

    /// <summary>The names of the parameters.</summary>
    internal ReadOnlySpan<string> ParameterNames => _parameterNames ??= Array.ConvertAll(Parameters, static parameter => parameter.Name);

    /// <summary>Reads the arguments, calls the handler when they are accepted, and writes its result.</summary>
    /// <param name="call">The call.</param>
    public abstract ValueTask InvokeAsync(EndpointCall call);
}
