using Mxcp.Definitions.Schema;
using Mxcp.Definitions.Types;
using Mxcp.Definitions.Values;
using Mxcp.Generators.Handlers;

namespace Mxcp.Generators.Binding;

/// <summary>Compares the default that a definition gives a parameter with the one that C# gives it.</summary>
internal static class Defaults
{
    public static bool AreEqual(Literal? declared, ParameterDefault written, TypeShape shape) => declared switch
    {
        null => false,
        NullLiteral => written.Json is null,

        TextLiteral text when shape is TypeShape.Enumeration choices => choices.Members.Any(member =>
            JsonText.Of(member.Name) == written.Json && (member.JsonName ?? text.Value) == text.Value && (member.JsonName is not null || Names.Match(member.Name, text.Value))),
        NumberLiteral number => written.Json is { } json && NumberLiteral.Parse(json)?.AsDouble.Equals(number.AsDouble) == true,
        _ => written.Json == JsonText.Of(declared),
    };
}
