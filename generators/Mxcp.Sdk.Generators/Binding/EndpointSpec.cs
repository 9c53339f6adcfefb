using Mxcp.Definitions.Model;
using Mxcp.Definitions.Site;
using Mxcp.Definitions.Types;
using Mxcp.Definitions.Values;
using Mxcp.Generators.Handlers;

namespace Mxcp.Generators.Binding;

/// <summary>Everything one endpoint's file is written from.</summary>
/// <param name="Definition">What the definition says; for each kind of endpoint a type of its own.</param>
/// <param name="Parameters">Its parameters, in the order of the definition.</param>
/// <param name="Result">Its result, or <see langword="null"/> where it has none.</param>
/// <param name="Body">What runs.</param>
internal sealed record EndpointSpec(
    EndpointDefinition Definition,
    EquatableArray<ParameterSpec> Parameters,
    ResultSpec? Result,
    EndpointBody Body)
{
    /// <summary>How much a call may take and give.</summary>
    public LimitSet Limits { get; init; } = LimitSet.Empty;

    /// <summary>What clients may offer for its parameters.</summary>
    public EquatableArray<CompletionSpec> Completions { get; init; }

    public EndpointKind Kind => Definition.Kind;

    public string File => Definition.File;

    public string Name => Definition.Name;

    /// <summary>The class that is written for it.</summary>
    public string ClassName => Identifiers.Pascal(Name) + Kind;
}

/// <summary>A parameter: as the definition says it, as it is offered to callers, and the C# it is bound to.</summary>
/// <param name="Declared">As the definition says it.</param>
/// <param name="Offered">As the input schema says it: no wider than what is behind it.</param>
/// <param name="Value">The C# side; <see langword="null"/> where SQL takes it.</param>
/// <param name="IsUsed">Whether what runs has a place for it: SQL may leave a parameter out.</param>
internal sealed record ParameterSpec(ParameterDefinition Declared, ParameterDefinition Offered, ValueSpec? Value, bool IsUsed)
{
    public string Name => Declared.Name;
}

/// <summary>A result.</summary>
/// <param name="Type">Its type as the output schema says it.</param>
/// <param name="Value">The C# side; <see langword="null"/> where SQL gives it.</param>
/// <param name="IsDeclared">Whether the definition names a result at all.</param>
internal sealed record ResultSpec(MxcpType Type, ValueSpec? Value, bool IsDeclared);

/// <summary>What an endpoint runs.</summary>
internal abstract record EndpointBody
{
    private protected EndpointBody()
    {
    }

    /// <summary>SQL; <paramref name="Origin"/> says where it stands.</summary>
    internal sealed record Sql(string Text, string Origin) : EndpointBody;

    /// <summary>The messages of a prompt.</summary>
    internal sealed record Messages(EquatableArray<MessageTemplate> Templates) : EndpointBody;

    /// <summary>A method; it may return bytes, which are sent as they are.</summary>
    internal sealed record Method(
        string DeclaringType,
        string Name,
        ServiceClass? Services,
        EquatableArray<MethodArgument> Arguments,
        bool IsAwaited,
        ContentKind Content,
        bool ReturnsBytes) : EndpointBody;
}

/// <summary>How a method gives content of MCP, if it does.</summary>
internal enum ContentKind
{
    /// <summary>It gives a value, or nothing.</summary>
    None,

    /// <summary>One piece.</summary>
    One,

    /// <summary>A list.</summary>
    List,

    /// <summary>A list, as it comes.</summary>
    Stream,
}

/// <summary>An argument of a method: the parameter it is for, and the definition's parameter or the service it takes.</summary>
internal sealed record MethodArgument(string Parameter, ParameterRole Role, string Source);
