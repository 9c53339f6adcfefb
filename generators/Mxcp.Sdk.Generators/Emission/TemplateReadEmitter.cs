using Mxcp.Definitions.Types;
using Mxcp.Generators.Binding;

namespace Mxcp.Generators.Emission;

/// <summary>Writes the code that reads arguments into values of templates.</summary>
internal static class TemplateReadEmitter
{
    public const string ValueType = CodeWriter.GlobalMxcp + "TemplateValue";

    /// <summary>The expression that reads a parameter, given or not.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="locals">The local variables of the method that reads it.</param>
    /// <param name="members">Where constants and methods go.</param>
    public static string Parameter(ParameterSpec parameter, Locals locals, Members members) =>
        Member(new TypeProperty(parameter.Name, parameter.Offered.Type, parameter.Declared.IsRequired), "arguments", Identifiers.Pascal(parameter.Name), locals, members);

    private static string Member(TypeProperty member, string source, string name, Locals locals, Members members)
    {
        var reading = new MemberReading(source, member.Name, member.Type, member.IsRequired)
        {
            Null = ValueType + ".None",
            SimpleDefault = member.Type.Default is { } literal ? SimpleDefault(literal, member.Type) : null,
        };
        return reading.Write(locals, argument => Expression(member.Type, argument, name, members));
    }

    /// <summary>A default that C# can write as plainly as YAML.</summary>
    private static string? SimpleDefault(Literal literal, MxcpType type) => (literal, type) switch
    {
        (BooleanLiteral boolean, MxcpType.Boolean) => CSharpLiteral.Boolean(boolean.Value),
        (NumberLiteral number, MxcpType.Integer) => CSharpLiteral.Int64(number.AsInt64!.Value),
        (NumberLiteral number, MxcpType.Number) => CSharpLiteral.Double(number),
        (TextLiteral text, MxcpType.Text) => CSharpLiteral.Text(text.Value),
        _ => null,
    };

    private static string Expression(MxcpType type, string argument, string name, Members members)
    {
        string value = type.IsSensitive ? argument + ".Sensitive" : argument;
        return type switch
        {
            MxcpType.Text text => $"{value}.Text({ConstraintArguments.Text(text, name, members, namesFormat: true)})",
            MxcpType.Integer integer => $"{value}.Int64({ConstraintArguments.Integer(integer, IntegerRange.Int64)})",
            MxcpType.Number number => $"{value}.Double({ConstraintArguments.Double(number)})",
            MxcpType.Boolean boolean => $"{value}.Boolean({ConstraintArguments.Boolean(boolean)})",
            MxcpType.Array array => $"{members.Method("Read" + name, (writer, method) => WriteList(writer, method, array, name, members))}({value})",
            MxcpType.Object shape => $"{members.Method("Read" + name, (writer, method) => WriteObject(writer, method, shape, name, members))}({value})",
            _ => throw new InvalidOperationException(type.ToString()),
        };
    }

    private static void WriteList(CodeWriter writer, string method, MxcpType.Array array, string name, Members members)
    {
        using (writer.Block($"private static {ValueType} {method}({CodeWriter.GlobalMxcp}Argument argument)"))
        {
            string items = $"argument.Items({ConstraintArguments.Items(array)})";
            if (array.Items is not { } itemType)
            {
                writer.Line($"return {ValueType}.Parse({items}.Json);");
                return;
            }

            writer.Line($"var items = new global::System.Collections.Generic.List<{ValueType}>();");
            using (writer.Block($"foreach (var item in {items})"))
            {
                string read = Expression(itemType, "item", name + "Item", members);
                writer.Line(itemType.Nullable == true ? $"items.Add(item.IsNull ? {ValueType}.None : {read});" : $"items.Add({read});");
            }

            writer.Gap();
            writer.Line($"return {ValueType}.ListOf(items.ToArray());");
        }
    }

    private static void WriteObject(CodeWriter writer, string method, MxcpType.Object shape, string name, Members members)
    {
        using (writer.Block($"private static {ValueType} {method}({CodeWriter.GlobalMxcp}Argument argument)"))
        {
            writer.Line("var properties = argument.Object();");
            var locals = new Locals(shape.Properties.Select(static property => property.Name));
            foreach (var property in shape.Properties)
            {
                writer.Gap();
                writer.Line($"// {ContractComment.Of(property)}");
                writer.Line($"{ValueType} {locals.Of(property.Name)} = {Member(property, "properties", name + Identifiers.Pascal(property.Name), locals, members)};");
            }

            writer.Gap();
            writer.Line(PropertyEnd.Write(shape.AllowsOthers, shape.Properties.Select(static property => property.Name), name, members));
            writer.Line(shape.Properties.IsEmpty
                ? $"return {ValueType}.Parse(properties.Json);"
                : $"return {ValueType}.ObjectOf({string.Join(", ", shape.Properties.Select(property => $"({CSharpLiteral.Text(property.Name)}, {locals.Of(property.Name)})"))});");
        }
    }
}
