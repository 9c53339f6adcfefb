using Mxcp.Definitions.Model;
using Mxcp.Definitions.Problems;
using Mxcp.Definitions.Values;
using Mxcp.Generators.Binding;

namespace Mxcp.Generators.Handlers;

/// <summary>What binding and emission need to know about one <c>[Completion]</c> method.</summary>
/// <param name="Declaration">The method's documentation id: its address in words.</param>
/// <param name="Endpoint">The name of the definition whose parameter it completes.</param>
/// <param name="Kind">The kind of that definition, where the method says it.</param>
/// <param name="Completed">The parameter that it completes.</param>
/// <param name="DisplayName">The method as a message writes it.</param>
/// <param name="DeclaringType">The type it stands in, as generated code writes it.</param>
/// <param name="Method">The method's name.</param>
/// <param name="Services">What makes the object it is called on, or <see langword="null"/> for a static method.</param>
/// <param name="Parameters">Its parameters.</param>
/// <param name="IsAwaited">Whether what it returns must be awaited.</param>
/// <param name="IsStream">Whether it gives its values as they come.</param>
/// <param name="Problems">What is wrong with it by itself.</param>
internal sealed record CompletionMethod(
    string Declaration,
    string Endpoint,
    EndpointKind? Kind,
    string Completed,
    string DisplayName,
    string DeclaringType,
    string Method,
    ServiceClass? Services,
    EquatableArray<CompletionParameter> Parameters,
    bool IsAwaited,
    bool IsStream,
    EquatableArray<Problem> Problems)
{
    /// <summary>Whether it belongs to a definition; tools are not completed.</summary>
    public bool Completes(DefinitionName definition) => definition.Kind != EndpointKind.Tool && Names(definition);

    /// <summary>Whether it names a definition, of whatever kind.</summary>
    public bool Names(DefinitionName definition) => (Kind is null || Kind == definition.Kind) && definition.Is(Endpoint);
}

/// <summary>A parameter of a completion.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Role">Where its value comes from.</param>
/// <param name="Type">Its type as generated code writes it.</param>
/// <param name="CanBeNull">Whether it takes null.</param>
internal sealed record CompletionParameter(string Name, ParameterRole Role, string Type, bool CanBeNull);
