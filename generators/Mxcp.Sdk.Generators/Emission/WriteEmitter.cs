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

    /// <summary>Adds the method that writes a result as it comes and gives its name.</summary>
    public static string AddStreamMethod(ValueSpec.List value, string name, Members members) =>
        members.Method("Write" + name, (writer, method) => WriteStream(writer, method, value, name, members));

    private static void WriteStream(CodeWriter writer, string method, ValueSpec.List value, string name, Members members)
    {
        using (writer.Block($"private static async global::System.Threading.Tasks.ValueTask {method}({CodeWriter.GlobalMxcp}EndpointCall call, {value.Shape.Declaration} value)"))
        {
            writer.Line("var json = call.Result;");
            if (value.Shape.IsNullable)
            {
                using (writer.Block("if (value is null)"))
                {
                    writer.Line("json.WriteNull();");
                    writer.Line("return;");
                }

                writer.Gap();
            }

            writer.Line("json.WriteStartArray();");
            using (writer.Block("await foreach (var item in call.Each(value))"))
            {
                WriteEnd(writer, value);
                WriteValue(writer, value.Item, "item", name + "Item", new NameScope(), loops: 1, members);
            }

            writer.Gap();
            writer.Line($"json.WriteEndArray({ConstraintArguments.Items(value.Arrays)});");
        }
    }

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

        // A JsonElement can be null in two ways.
        string local = locals.Unique(LocalFor(expression));
        string given = value.Shape is TypeShape.Json { IsNode: false } ? "{ ValueKind: not global::System.Text.Json.JsonValueKind.Null }" : "{ }";
        using (writer.Block($"if ({expression} is {given} {local})"))
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
            case ValueSpec.Dictionary dictionary:
                WriteDictionary(writer, dictionary, expression, name, locals, loops, members);
                break;
            case ValueSpec.Json json:
                writer.Line($"json.{(json.Clr.IsNode ? "WriteNode" : "WriteJson")}({expression}{ShapeOf(json.Type, json.Type is not MxcpType.Any, name, members)});");
                break;
            case ValueSpec.Rows rows:
                writer.Line($"json.{(rows.Clr.IsOne ? "WriteRow" : "WriteRows")}({expression}{ShapeOf(rows.Type, rows.IsDeclared, name, members)});");
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
            WriteEnd(writer, list);
            WriteValue(writer, list.Item, item, name + "Item", locals, loops + 1, members);
        }

        writer.Gap();
        writer.Line($"json.WriteEndArray({ConstraintArguments.Items(list.Arrays)});");
    }

    /// <summary>Where a list is cut.</summary>
    private static void WriteEnd(CodeWriter writer, ValueSpec.List list)
    {
        if (!list.IsCut)
        {
            return;
        }

        using (writer.Block("if (!json.HasRoom())"))
        {
            writer.Line("break;");
        }

        writer.Gap();
    }

    private static void WriteDictionary(CodeWriter writer, ValueSpec.Dictionary dictionary, string expression, string name, NameScope locals, int loops, Members members)
    {
        string suffix = loops == 0 ? "" : (loops + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
        writer.Line("json.WriteStartObject();");
        using (writer.Block($"foreach (var (key{suffix}, item{suffix}) in {expression})"))
        {
            writer.Line($"json.WritePropertyName(key{suffix});");
            WriteValue(writer, dictionary.Value, "item" + suffix, name + "Item", locals, loops + 1, members);
        }

        writer.Gap();
        writer.Line("json.WriteEndObject();");
    }

    /// <summary>The argument that says what a value that brings its own type along must be.</summary>
    private static string ShapeOf(MxcpType type, bool isDeclared, string name, Members members) =>
        isDeclared ? ", " + members.Field(CodeWriter.GlobalMxcp + "ResultShape", name + "Shape", ShapeEmitter.Write(type, name, members)) : "";

    private static string Scalar(ValueSpec.Scalar value, string expression, string name, Members members)
    {
        string Call(string method, string constraints) => $"json.{method}({expression}{(constraints.Length == 0 ? "" : ", " + constraints)});";
        string Texts(string method) => Call(method, ConstraintArguments.Text((MxcpType.Text)value.Type, name, members, namesFormat: value.Clr.Kind == ScalarKind.String));
        string PointInTime(string method, MxcpType.Text text)
        {
            string constraints = ConstraintArguments.Text(text, name, members, namesFormat: false);
            return $"json.{method}(json.PointInTime({expression}){(constraints.Length == 0 ? "" : ", " + constraints)});";
        }

        return (value.Clr.Kind, value.Type) switch
        {
            (ScalarKind.Boolean, MxcpType.Boolean boolean) => Call("WriteBoolean", ConstraintArguments.Boolean(boolean)),
            (ScalarKind.UInt64 or ScalarKind.Int128 or ScalarKind.UInt128 or ScalarKind.BigInteger, MxcpType.Integer integer) =>
                Call("WriteInteger", ConstraintArguments.Integer(integer, IntegerRange.Of(value.Clr.Kind)!)),
            (_, MxcpType.Integer integer) => Call("WriteInt64", ConstraintArguments.Integer(integer, IntegerRange.Int64)),
            (ScalarKind.Single, MxcpType.Number number) => Call("WriteSingle", ConstraintArguments.Double(number)),
            (ScalarKind.Double, MxcpType.Number number) => Call("WriteDouble", ConstraintArguments.Double(number)),
            (_, MxcpType.Number number) => Call("WriteDecimal", ConstraintArguments.Decimal(number)),
            (ScalarKind.String, _) => Texts("WriteText"),
            (ScalarKind.DateOnly, _) => Texts("WriteDate"),
            (ScalarKind.TimeOnly, _) => Texts("WriteTime"),
            (ScalarKind.DateTimeOffset, MxcpType.Text { Format: TextFormat.Timestamp }) => Texts("WriteTimestamp"),
            (ScalarKind.DateTimeOffset, _) => Texts("WriteDateTime"),
            (ScalarKind.DateTime, MxcpType.Text { Format: TextFormat.Timestamp } text) => PointInTime("WriteTimestamp", text),
            (ScalarKind.DateTime, MxcpType.Text text) => PointInTime("WriteDateTime", text),
            (ScalarKind.Guid, _) => Texts("WriteUuid"),
            (ScalarKind.Bytes, _) => Texts("WriteBytes"),
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
