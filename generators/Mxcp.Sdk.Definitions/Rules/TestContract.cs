using Mxcp.Definitions.Model;
using Mxcp.Definitions.Types;
using Mxcp.Definitions.Values;

namespace Mxcp.Definitions.Rules;

/// <summary>What the calls of an endpoint take and give, as far as its definition says it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Parameters">What they take.</param>
/// <param name="Result">What they give: the least that is certain of it; <see langword="null"/> where nothing is.</param>
/// <param name="IsMethod">Whether C# is behind it, which can take null where the definition alone would not.</param>
internal sealed record TestContract(EndpointKind Kind, EquatableArray<ParameterDefinition> Parameters, MxcpType? Result, bool IsMethod)
{
    private static readonly MxcpType.Array Messages = new(new MxcpType.Object(new EquatableArray<TypeProperty>(
    [
        new TypeProperty("role", new MxcpType.Text { Enum = new EquatableArray<Literal>([new TextLiteral("user"), new TextLiteral("assistant")]) }, IsRequired: true),
        new TypeProperty("content", new MxcpType.Any(), IsRequired: true),
    ])));

    private static readonly MxcpType.Array Rows = new(new MxcpType.Object(default));

    public static TestContract Of(EndpointKind kind, EndpointSource? source, EquatableArray<ParameterDefinition> parameters, MxcpType? returns)
    {
        bool isSql = source is EndpointSource.InlineSql or EndpointSource.SqlFile;
        var result = kind == EndpointKind.Prompt ? Messages : returns ?? (isSql ? Rows : null);
        return new TestContract(kind, parameters, result is null ? null : ExpectedType.Of(result), IsMethod: !isSql && source is not EndpointSource.Messages);
    }
}
