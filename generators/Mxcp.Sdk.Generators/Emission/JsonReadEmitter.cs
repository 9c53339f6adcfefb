using Mxcp.Definitions.Types;
using Mxcp.Generators.Binding;

namespace Mxcp.Generators.Emission;

/// <summary>Writes the code that checks an argument part by part and takes it as the JSON that it is.</summary>
internal static class JsonReadEmitter
{
    /// <summary>The expression that reads one value out of an argument.</summary>
    public static string Expression(ValueSpec.Json value, string argument, string name, Members members)
    {
        string take = value.Clr.IsNode ? "Node()" : "Json()";
        return value.Type is MxcpType.Any
            ? $"{argument}.{take}"
            : $"{members.Method("Read" + name, (writer, method) => WriteMethod(writer, method, value, take, name, members))}({argument})";
    }

    private static void WriteMethod(CodeWriter writer, string method, ValueSpec.Json value, string take, string name, Members members)
    {
        using (writer.Block($"private static {value.Clr.FullName} {method}({CodeWriter.GlobalMxcp}Argument argument)"))
        {
            // That it is sensitive has been said to the argument. By itself a value is read as leniently as any other; inside of another one it cannot be changed.
            bool isScalar = value.Type is not (MxcpType.Array or MxcpType.Object);
            writer.Line(Check(value.Type with { IsSensitive = false }, isScalar ? "argument" : "argument.Exact", name, members));
            writer.Line($"return argument.{(isScalar && value.Type is not MxcpType.Text ? "Unquoted." : "")}{take};");
        }
    }

    /// <summary>The statement that checks a value.</summary>
    private static string Check(MxcpType type, string argument, string name, Members members)
    {
        string value = type.IsSensitive ? argument + ".Sensitive" : argument;
        return type switch
        {
            MxcpType.Text text => $"_ = {value}.Text({ConstraintArguments.Text(text, name, members, namesFormat: true)});",
            MxcpType.Integer integer => $"_ = {value}.Int64({ConstraintArguments.Integer(integer, IntegerRange.Int64)});",
            MxcpType.Number number => $"_ = {value}.Double({ConstraintArguments.Double(number)});",
            MxcpType.Boolean boolean => $"_ = {value}.Boolean({ConstraintArguments.Boolean(boolean)});",
            MxcpType.Array { Items: null } array => $"_ = {value}.Items({ConstraintArguments.Items(array)});",
            MxcpType.Array array => $"{members.Method("Check" + name, (writer, method) => WriteItems(writer, method, array, name, members))}({value});",
            MxcpType.Object shape => $"{members.Method("Check" + name, (writer, method) => WriteProperties(writer, method, shape, name, members))}({value});",
            _ => throw new InvalidOperationException(type.ToString()),
        };
    }

    private static void WriteItems(CodeWriter writer, string method, MxcpType.Array array, string name, Members members)
    {
        using (writer.Block($"private static void {method}({CodeWriter.GlobalMxcp}Argument argument)"))
        using (writer.Block($"foreach (var item in argument.Items({ConstraintArguments.Items(array)}))"))
        {
            writer.Line(Check(array.Items!, "item", name + "Item", members));
        }
    }

    private static void WriteProperties(CodeWriter writer, string method, MxcpType.Object shape, string name, Members members)
    {
        using (writer.Block($"private static void {method}({CodeWriter.GlobalMxcp}Argument argument)"))
        {
            writer.Line("var properties = argument.Object();");
            var locals = new Locals(shape.Properties.Select(static property => property.Name));
            foreach (var property in shape.Properties)
            {
                writer.Gap();
                writer.Line($"// {ContractComment.Of(property)}");
                WriteProperty(writer, property, locals, name + Identifiers.Pascal(property.Name), members);
            }

            writer.Gap();
            writer.Line(PropertyEnd.Write(shape.AllowsOthers, shape.Properties.Select(static property => property.Name), name, members));
        }
    }

    private static void WriteProperty(CodeWriter writer, TypeProperty property, Locals locals, string name, Members members)
    {
        string key = CSharpLiteral.Text(property.Name);
        if (property.IsRequired)
        {
            writer.Line(Check(property.Type, $"properties.Required({key})", name, members));
            return;
        }

        string given = locals.Given(property.Name);
        using (writer.Block($"if (properties.Optional({key}, out var {given}))"))
        {
            writer.Line(Check(property.Type, given, name, members));
        }
    }
}
