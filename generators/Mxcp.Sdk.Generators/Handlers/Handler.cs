using Mxcp.Definitions.Model;
using Mxcp.Definitions.Problems;
using Mxcp.Definitions.Values;
using Mxcp.Generators.Binding;

namespace Mxcp.Generators.Handlers;

/// <summary>What binding and emission need to know about one <c>[Endpoint]</c> method.</summary>
/// <param name="Declaration">The method's documentation id: its address in words.</param>
/// <param name="Endpoint">The name of the definition it binds to.</param>
/// <param name="Kind">The kind of that definition, where the method says it.</param>
/// <param name="DisplayName">The method as a message writes it.</param>
/// <param name="DeclaringType">The type it stands in, as generated code writes it.</param>
/// <param name="Method">The method's name.</param>
/// <param name="Services">What makes the object it is called on, or <see langword="null"/> for a static method.</param>
/// <param name="Parameters">Its parameters.</param>
/// <param name="Returns">What it returns, or what its task brings.</param>
/// <param name="ReturnsBytes">Whether that is <c>byte[]</c>, which only a resource can send.</param>
/// <param name="IsAwaited">Whether what it returns must be awaited.</param>
/// <param name="Problems">What is wrong with it by itself.</param>
internal sealed record Handler(
    string Declaration,
    string Endpoint,
    EndpointKind? Kind,
    string DisplayName,
    string DeclaringType,
    string Method,
    ServiceClass? Services,
    EquatableArray<HandlerParameter> Parameters,
    TypeShape Returns,
    bool ReturnsBytes,
    bool IsAwaited,
    EquatableArray<Problem> Problems)
{
    /// <summary>Whether it binds to a definition.</summary>
    public bool BindsTo(DefinitionName definition) => (Kind is null || Kind == definition.Kind) && definition.Is(Endpoint);
}

/// <summary>A parameter of a handler.</summary>
internal sealed record HandlerParameter(string Name, TypeShape Type, ParameterRole Role, ParameterDefault? Default);

/// <summary>The default that C# gives a parameter, as C# writes it and as JSON would; <see langword="null"/> JSON is null.</summary>
internal sealed record ParameterDefault(string? Json);

/// <summary>Where the value of a handler's parameter comes from.</summary>
internal enum ParameterRole
{
    /// <summary>The caller of the endpoint.</summary>
    Value,

    /// <summary>The call's cancellation token.</summary>
    Cancellation,

    /// <summary>The registered services.</summary>
    Service,
}

/// <summary>How to make the object that an instance method is called on.</summary>
/// <param name="Types">The services its constructor takes, as generated code writes them.</param>
/// <param name="Disposal">How it is disposed of after the call.</param>
internal sealed record ServiceClass(EquatableArray<string> Types, Disposal Disposal);

/// <summary>How an object is disposed of.</summary>
internal enum Disposal
{
    None,
    Synchronous,
    Asynchronous,
}
