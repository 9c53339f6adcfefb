using Mxcp.Definitions.Model;
using Mxcp.Definitions.Problems;
using Mxcp.Definitions.Templates;
using Mxcp.Definitions.Types;
using Mxcp.Definitions.Values;

namespace Mxcp.Generators.Binding;

/// <summary>Joins a prompt's definition with its messages: every parameter should be used.</summary>
internal static class PromptBinder
{
    public static Bound Bind(EndpointDefinition definition, EndpointSource.Messages messages)
    {
        var unused = definition.Parameters
            .Select((parameter, index) => (parameter, index))
            .Where(item => !IsUsed(item.parameter, messages))
            .Select(item => new Problem(ProblemCode.UnusedPromptParameter, Anchor.Yaml(definition.File, $"{definition.PointerToParameter(item.index)}/name"), item.parameter.Name));
        var defaults = DefaultProblems.Of(definition, Offered).ToEquatableArray();
        var endpoint = new EndpointSpec(
            definition,
            definition.Parameters.Select(parameter => new ParameterSpec(parameter, parameter with { Type = Offered(parameter.Type) }, Value: null, IsUsed(parameter, messages))).ToEquatableArray(),
            Result: null,
            new EndpointBody.Messages(messages.Templates));
        return new Bound(defaults.IsEmpty ? endpoint : null, unused.Concat(defaults).ToEquatableArray());
    }

    private static bool IsUsed(ParameterDefinition parameter, EndpointSource.Messages messages) =>
        messages.Templates.Any(message => TemplateWalk.Mentions(message.Content.Nodes, parameter.Name));

    /// <summary>A parameter's type, narrowed to what a template can hold: integers of 64 bits.</summary>
    private static MxcpType Offered(MxcpType type) => type switch
    {
        MxcpType.Integer integer => IntegerRange.Int64.Narrow(integer, Direction.In)!,
        MxcpType.Array { Items: { } items } array => array with { Items = Offered(items) },
        MxcpType.Object shape => shape with { Properties = shape.Properties.Select(static property => property with { Type = Offered(property.Type) }).ToEquatableArray() },
        _ => type,
    };
}
