using Mxcp.Definitions.Model;
using Mxcp.Definitions.Problems;
using Mxcp.Definitions.Rules;
using Mxcp.Definitions.Types;
using Mxcp.Definitions.Yaml;

namespace Mxcp.Generators.Binding;

/// <summary>Defaults that are fine by the definition but not for what it is bound to: <c>P1M</c> where months have no length.</summary>
internal static class DefaultProblems
{
    /// <summary>The problems of all parameters, each at its default.</summary>
    /// <param name="definition">The definition.</param>
    /// <param name="narrow">What a declared type becomes when it is bound.</param>
    public static IEnumerable<Problem> Of(EndpointDefinition definition, Func<MxcpType, MxcpType> narrow) =>
        definition.Parameters.SelectMany((parameter, i) => Of(definition.File, narrow(parameter.Type), definition.PointerToParameter(i)));

    /// <summary>The problems of a type's default and of the defaults inside it.</summary>
    public static IEnumerable<Problem> Of(string file, MxcpType type, string pointer)
    {
        var own = type.Default is null or NullLiteral
            ? []
            : LiteralCheck.Mistakes(type.Default, type).Select(mistake => Problem(file, YamlPointer.Append(pointer, "default") + mistake.Pointer, mistake));
        var inner = type switch
        {
            MxcpType.Array { Items: { } items } => Of(file, items, YamlPointer.Append(pointer, "items")),
            MxcpType.Object shape => shape.Properties.SelectMany(property => Of(file, property.Type, YamlPointer.Append(YamlPointer.Append(pointer, "properties"), property.Name))),
            _ => [],
        };
        return own.Concat(inner);
    }

    private static Problem Problem(string file, string pointer, LiteralMistake mistake) =>
        new(ProblemCode.InvalidLiteral, Anchor.Yaml(file, pointer), mistake.Shown, mistake.Rule);
}
