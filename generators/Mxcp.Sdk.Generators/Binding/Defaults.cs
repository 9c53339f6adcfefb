using Mxcp.Definitions.Schema;
using Mxcp.Definitions.Types;
using Mxcp.Generators.Handlers;

namespace Mxcp.Generators.Binding;

/// <summary>Compares the default that a definition gives a parameter with the one that C# gives it.</summary>
internal static class Defaults
{
    public static bool AreEqual(Literal? declared, ParameterDefault written, TypeShape shape) => declared switch
    {
        null => false,
        NullLiteral => written.Json is null,

        // A constant of an enum is a number in C#; its member is checked where the enum is bound.
        TextLiteral when shape is TypeShape.Enumeration => written.Json is not null,
        NumberLiteral number => written.Json is { } json && NumberLiteral.Parse(json)?.AsDouble.Equals(number.AsDouble) == true,
        _ => written.Json == JsonText.Of(declared),
    };
}
