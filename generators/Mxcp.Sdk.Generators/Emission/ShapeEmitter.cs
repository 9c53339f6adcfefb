using Mxcp.Definitions.Types;
using Mxcp.Generators.Binding;

namespace Mxcp.Generators.Emission;

/// <summary>Writes a result's type as the data that SQL results are checked against.</summary>
internal static class ShapeEmitter
{
    private const string Shape = CodeWriter.GlobalMxcp + "ResultShape";

    /// <summary>The expression, indented by the depth of each part.</summary>
    public static string Write(MxcpType type, string name, Members members) => Write(type, name, members, depth: 1);

    private static string Write(MxcpType type, string name, Members members, int depth) =>
        Describe(type, name, members, depth) + (type.Nullable == false ? ".NotNull" : "");

    private static string Describe(MxcpType type, string name, Members members, int depth) => type switch
    {
        MxcpType.Text text => $"{Shape}.Text({ConstraintArguments.Text(text, name, members, namesFormat: true)})",
        MxcpType.Integer integer => $"{Shape}.Integer({ConstraintArguments.Integer(integer, IntegerRange.Int64)})",
        MxcpType.Number number => $"{Shape}.Number({ConstraintArguments.Double(number)})",
        MxcpType.Boolean boolean => $"{Shape}.Boolean({ConstraintArguments.Boolean(boolean)})",
        MxcpType.Array array => Array(array, name, members, depth),
        MxcpType.Object shape => Object(shape, name, members, depth),
        _ => throw new InvalidOperationException(type.ToString()),
    };

    private static string Array(MxcpType.Array array, string name, Members members, int depth)
    {
        string items = array.Items is { } type ? Write(type, name + "Item", members, depth) : "items: null";
        string constraints = ConstraintArguments.Items(array);
        return $"{Shape}.Array({items}{(constraints.Length == 0 ? "" : ", " + constraints)})";
    }

    private static string Object(MxcpType.Object shape, string name, Members members, int depth)
    {
        string additional = shape.AllowsOthers ? "additional: true" : "additional: false";
        string indent = new(' ', depth * 4);
        var properties = shape.Properties.Select(property =>
            $",\n{indent}new {CodeWriter.GlobalMxcp}ResultProperty({CSharpLiteral.Text(property.Name)}, {Write(property.Type, name + Identifiers.Pascal(property.Name), members, depth + 1)})");
        return $"{Shape}.Object({additional}{string.Concat(properties)})";
    }
}
