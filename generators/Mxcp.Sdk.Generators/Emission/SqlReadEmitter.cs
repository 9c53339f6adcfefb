using Mxcp.Definitions.Types;
using Mxcp.Generators.Binding;

namespace Mxcp.Generators.Emission;

/// <summary>Writes the code that reads arguments into values for SQL, each of the DuckDB type that its declared type has.</summary>
internal static class SqlReadEmitter
{
    private const string SqlType = "global::Mxcp.SqlType";
    private const string SqlValue = "global::Mxcp.SqlValue";

    /// <summary>The expression that reads a parameter or a property, given or not.</summary>
    /// <param name="member">What is read.</param>
    /// <param name="source">The variable it is read from.</param>
    /// <param name="name">What its constants and methods are called.</param>
    /// <param name="locals">The local variables of the method that reads it.</param>
    /// <param name="members">Where constants and methods go.</param>
    public static string Member(TypeProperty member, string source, string name, Locals locals, Members members)
    {
        bool canBeNull = member.Type.Nullable == true || member.Type.Default is NullLiteral || (member.Type.Default is null && !member.IsRequired);
        var reading = new MemberReading(source, member.Name, member.Type, member.IsRequired)
        {
            Null = canBeNull ? $"{SqlValue}.Null({TypeOf(member.Type, name, members)})" : "null",
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
        (TextLiteral text, MxcpType.Text plain) when MethodOf(plain.Format) == "Text" => CSharpLiteral.Text(text.Value),
        _ => null,
    };

    private static string Expression(MxcpType type, string argument, string name, Members members)
    {
        string value = type.IsSensitive ? argument + ".Sensitive" : argument;
        return type switch
        {
            MxcpType.Text text => $"{value}.{MethodOf(text.Format)}({ConstraintArguments.Text(text, name, members, namesFormat: MethodOf(text.Format) == "Text")})",
            MxcpType.Integer integer => $"{value}.Int64({ConstraintArguments.Integer(integer, IntegerRange.Int64)})",
            MxcpType.Number number => $"{value}.Double({ConstraintArguments.Double(number)})",
            MxcpType.Boolean boolean => $"{value}.Boolean({ConstraintArguments.Boolean(boolean)})",
            MxcpType.Array array => $"{members.Method("Read" + name, (writer, method) => WriteList(writer, method, array, name, members))}({value})",
            MxcpType.Object shape => $"{members.Method("Read" + name, (writer, method) => WriteObject(writer, method, shape, name, members))}({value})",
            _ => throw new InvalidOperationException(type.ToString()),
        };
    }

    private static string MethodOf(TextFormat format) => format switch
    {
        TextFormat.Date => "Date",
        TextFormat.Time => "Time",
        TextFormat.DateTime => "DateTime",
        TextFormat.Duration => "Duration",
        TextFormat.Timestamp => "Timestamp",
        _ => "Text",
    };

    /// <summary>The DuckDB type of a declared type; what has no parts that are declared is JSON.</summary>
    private static string TypeOf(MxcpType type, string name, Members members) => type switch
    {
        MxcpType.Text { Format: TextFormat.Date } => SqlType + ".Date",
        MxcpType.Text { Format: TextFormat.Time } => SqlType + ".Time",
        MxcpType.Text { Format: TextFormat.DateTime or TextFormat.Timestamp } => SqlType + ".TimestampTz",
        MxcpType.Text { Format: TextFormat.Duration } => SqlType + ".Interval",
        MxcpType.Text => SqlType + ".Varchar",
        MxcpType.Integer => SqlType + ".Bigint",
        MxcpType.Number => SqlType + ".Double",
        MxcpType.Boolean => SqlType + ".Boolean",
        MxcpType.Array { Items: { } items } => $"{SqlType}.List({TypeOf(items, name + "Item", members)})",
        MxcpType.Object { Properties.IsEmpty: false } shape => StructField(shape, name, members),
        _ => SqlType + ".Json",
    };

    private static string StructField(MxcpType.Object shape, string name, Members members)
    {
        var fields = shape.Properties.Select(property => $"({CSharpLiteral.Text(property.Name)}, {TypeOf(property.Type, name + Identifiers.Pascal(property.Name), members)})");
        return members.Constant(SqlType, name + "Type", $"{SqlType}.Struct({string.Join(", ", fields)})");
    }

    private static void WriteList(CodeWriter writer, string method, MxcpType.Array array, string name, Members members)
    {
        using (writer.Block($"private static {SqlValue} {method}({CodeWriter.GlobalMxcp}Argument argument)"))
        {
            string items = $"argument.Items({ConstraintArguments.Items(array)})";
            if (array.Items is not { } itemType)
            {
                writer.Line($"return {SqlValue}.Json({items}.Json);");
                return;
            }

            writer.Line($"var items = new global::System.Collections.Generic.List<{SqlValue}?>();");
            using (writer.Block($"foreach (var item in {items})"))
            {
                string read = Expression(itemType, "item", name + "Item", members);
                writer.Line(itemType.Nullable == true ? $"items.Add(item.IsNull ? null : {read});" : $"items.Add({read});");
            }

            writer.Gap();
            writer.Line($"return {SqlValue}.List({TypeOf(itemType, name + "Item", members)}, items);");
        }
    }

    private static void WriteObject(CodeWriter writer, string method, MxcpType.Object shape, string name, Members members)
    {
        using (writer.Block($"private static {SqlValue} {method}({CodeWriter.GlobalMxcp}Argument argument)"))
        {
            writer.Line("var properties = argument.Object();");
            var locals = new Locals(shape.Properties.Select(static property => property.Name));
            foreach (var property in shape.Properties)
            {
                writer.Gap();
                writer.Line($"// {ContractComment.Of(property)}");
                writer.Line($"{SqlValue}? {locals.Of(property.Name)} = {Member(property, "properties", name + Identifiers.Pascal(property.Name), locals, members)};");
            }

            writer.Gap();
            writer.Line(PropertyEnd.Write(shape.AllowsOthers, shape.Properties.Select(static property => property.Name), name, members));
            writer.Line(shape.Properties.IsEmpty
                ? $"return {SqlValue}.Json(properties.Json);"
                : $"return {SqlValue}.Struct({string.Join(", ", shape.Properties.Select(property => locals.Of(property.Name)).Prepend(TypeOf(shape, name, members)))});");
        }
    }
}
