using Mxcp.Definitions.Types;
using Mxcp.Generators.Binding;
using Mxcp.Generators.Handlers;

namespace Mxcp.Generators.Emission;

/// <summary>Writes the code that writes C# values as JSON.</summary>
internal static class WriteEmitter
{
    /// <summary>Adds the method that writes a result and gives its name.</summary>
    public static string AddMethod(ValueSpec value, string name, Members members) =>
        members.Method("Write" + name, (writer, method) => WriteMethod(writer, method, value, name, members));

    private static void WriteMethod(CodeWriter writer, string method, ValueSpec value, string name, Members members)
    {
        using (writer.Block($"private static void {method}({CodeWriter.GlobalMxcp}ResultWriter json, {value.Shape.Declaration} value)"))
        {
            if (value is ValueSpec.Record { Shape.IsNullable: false } record)
            {
                WriteProperties(writer, record, name, members);
                return;
            }

            WriteValue(writer, value, "value", name, new NameScope(), loops: 0, members);
        }
    }

    private static void WriteProperties(CodeWriter writer, ValueSpec.Record record, string name, Members members)
    {
        var locals = new NameScope();
        writer.Line("json.WriteStartObject();");
        foreach (var property in record.Properties)
        {
            writer.Gap();
            writer.Line($"// {ContractComment.Of(property)}");
            writer.Line($"json.WritePropertyName({PropertyName(property.Name)});");
            WriteValue(writer, property.Value, $"value.{Identifiers.Escape(property.Member)}", name + Identifiers.Pascal(property.Name), locals, loops: 0, members);
        }

        writer.Gap();
        writer.Line("json.WriteEndObject();");
    }

    private static void WriteValue(CodeWriter writer, ValueSpec value, string expression, string name, NameScope locals, int loops, Members members)
    {
        if (!value.Shape.IsNullable)
        {
            WriteContent(writer, value, expression, name, locals, loops, members);
            return;
        }

        string local = locals.Unique(LocalFor(expression));
        using (writer.Block($"if ({expression} is {{ }} {local})"))
        {
            WriteContent(writer, value, local, name, locals, loops, members);
        }

        using (writer.Block("else"))
        {
            writer.Line(value.Type.Nullable == false ? "json.RefuseNull();" : "json.WriteNull();");
        }
    }

    private static void WriteContent(CodeWriter writer, ValueSpec value, string expression, string name, NameScope locals, int loops, Members members)
    {
        switch (value)
        {
            case ValueSpec.Scalar scalar:
                writer.Line(Scalar(scalar, expression, name, members));
                break;
            case ValueSpec.Enumeration choices:
                writer.Line($"json.WriteText({Choice(choices, expression)});");
                break;
            case ValueSpec.List list:
                WriteList(writer, list, expression, name, locals, loops, members);
                break;
            case ValueSpec.Record record:
                writer.Line($"{AddMethod(record with { Clr = record.Clr with { IsNullable = false } }, name, members)}(json, {expression});");
                break;
            default:
                throw new InvalidOperationException(value.ToString());
        }
    }

    private static void WriteList(CodeWriter writer, ValueSpec.List list, string expression, string name, NameScope locals, int loops, Members members)
    {
        string item = loops == 0 ? "item" : $"item{loops + 1}";
        writer.Line("json.WriteStartArray();");
        using (writer.Block($"foreach (var {item} in {expression})"))
        {
            WriteValue(writer, list.Item, item, name + "Item", locals, loops + 1, members);
        }

        writer.Gap();
        writer.Line($"json.WriteEndArray({ConstraintArguments.Items(list.Arrays)});");
    }

    private static string Scalar(ValueSpec.Scalar value, string expression, string name, Members members)
    {
        string Call(string method, string constraints) => $"json.{method}({expression}{(constraints.Length == 0 ? "" : ", " + constraints)});";
        string Texts(string method) => Call(method, ConstraintArguments.Text((MxcpType.Text)value.Type, name, members, namesFormat: value.Clr.Kind == ScalarKind.String));
        return (value.Clr.Kind, value.Type) switch
        {
            (ScalarKind.Boolean, MxcpType.Boolean boolean) => Call("WriteBoolean", ConstraintArguments.Boolean(boolean)),
            (ScalarKind.Int32 or ScalarKind.Int64, MxcpType.Integer integer) => Call("WriteInt64", ConstraintArguments.Integer(integer, long.MinValue, long.MaxValue)),
            (ScalarKind.Int32 or ScalarKind.Int64 or ScalarKind.Decimal, MxcpType.Number number) => Call("WriteDecimal", ConstraintArguments.Decimal(number)),
            (ScalarKind.Single, MxcpType.Number number) => Call("WriteSingle", ConstraintArguments.Double(number)),
            (ScalarKind.Double, MxcpType.Number number) => Call("WriteDouble", ConstraintArguments.Double(number)),
            (ScalarKind.String, _) => Texts("WriteText"),
            (ScalarKind.DateOnly, _) => Texts("WriteDate"),
            (ScalarKind.TimeOnly, _) => Texts("WriteTime"),
            (ScalarKind.DateTimeOffset, MxcpType.Text { Format: TextFormat.Timestamp }) => Texts("WriteTimestamp"),
            (ScalarKind.DateTimeOffset, _) => Texts("WriteDateTime"),
            (ScalarKind.TimeSpan, _) => Texts("WriteDuration"),
            (ScalarKind.Uri, _) => Texts("WriteUri"),
            _ => throw new InvalidOperationException(value.ToString()),
        };
    }

    /// <summary>A member that the contract has no text for can only be a number cast to the enum: it becomes null, which is refused.</summary>
    private static string Choice(ValueSpec.Enumeration value, string expression)
    {
        var arms = value.Choices
            .GroupBy(static choice => choice.Member)
            .Select(group => $"{value.Clr.FullName}.{Identifiers.Escape(group.Key)} => {CSharpLiteral.Text(group.First().Text)}");
        return $"{expression} switch {{ {string.Join(", ", arms)}, _ => null }}";
    }

    private static string PropertyName(string name)
    {
        string json = Mxcp.Definitions.Schema.JsonText.Of(name);
        return CSharpLiteral.Utf8(json.Substring(1, json.Length - 2));
    }

    private static string LocalFor(string expression)
    {
        int dot = expression.LastIndexOf('.');
        return dot < 0 ? "given" : Identifiers.Local(expression.Substring(dot + 1).TrimStart('@'));
    }
}
