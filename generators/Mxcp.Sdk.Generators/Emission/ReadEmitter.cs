using Mxcp.Definitions.Model;
using Mxcp.Definitions.Types;
using Mxcp.Generators.Binding;
using Mxcp.Generators.Handlers;

namespace Mxcp.Generators.Emission;

/// <summary>Writes the code that reads arguments into C# values.</summary>
internal static class ReadEmitter
{
    /// <summary>Declares a local for a parameter and reads it.</summary>
    public static void WriteParameter(CodeWriter writer, ParameterSpec parameter, Locals locals, Members members)
    {
        writer.Line($"// {ContractComment.Of(parameter)}");
        writer.Line($"{parameter.Value!.Shape.Declaration} {locals.Of(parameter.Name)} = {Parameter(parameter.Declared, parameter.Value, locals, members)};");
    }

    /// <summary>The expression that reads what a caller may or must give.</summary>
    private static string Parameter(ParameterDefinition declared, ValueSpec value, Locals locals, Members members)
    {
        var reading = new MemberReading("arguments", declared.Name, declared.Type, declared.IsRequired)
        {
            TakesNull = value.Shape.IsNullable,
            SimpleDefault = declared.Type.Default is { } literal ? SimpleDefault(literal, value) : null,
        };
        return reading.Write(locals, argument => Expression(value, Sensitive(argument, value.Type), Identifiers.Pascal(declared.Name), members));
    }

    /// <summary>A default that C# can write as plainly as YAML; others are read from JSON like what a caller gives.</summary>
    private static string? SimpleDefault(Literal literal, ValueSpec value) => (literal, value) switch
    {
        (BooleanLiteral boolean, ValueSpec.Scalar) => CSharpLiteral.Boolean(boolean.Value),
        (NumberLiteral number, ValueSpec.Scalar { Clr.Kind: ScalarKind.Int32 or ScalarKind.Int64 or ScalarKind.Int128 or ScalarKind.UInt128 or ScalarKind.BigInteger }) =>
            CSharpLiteral.Int64(number.AsInt64!.Value),
        (NumberLiteral number, ValueSpec.Scalar scalar) when IntegerRange.Of(scalar.Clr.Kind) is not null => $"({scalar.Clr.FullName}){CSharpLiteral.Int64(number.AsInt64!.Value)}",
        (NumberLiteral number, ValueSpec.Scalar { Clr.Kind: ScalarKind.Double }) => CSharpLiteral.Double(number),
        (NumberLiteral number, ValueSpec.Scalar { Clr.Kind: ScalarKind.Decimal }) => CSharpLiteral.Decimal(number),
        (TextLiteral text, ValueSpec.Scalar { Clr.Kind: ScalarKind.String }) => CSharpLiteral.Text(text.Value),
        (TextLiteral text, ValueSpec.Enumeration choices) => Member(choices, choices.Choices.First(choice => choice.Text == text.Value)),
        _ => null,
    };

    /// <summary>The expression that reads one value out of an argument.</summary>
    private static string Expression(ValueSpec value, string argument, string name, Members members) => value switch
    {
        ValueSpec.Scalar scalar => Scalar(scalar, argument, name, members),
        ValueSpec.Enumeration choices => Choice(choices, argument),
        ValueSpec.List list => $"{members.Method("Read" + name, (writer, method) => WriteList(writer, method, list, name, members))}({argument})",
        ValueSpec.Dictionary dictionary => $"{members.Method("Read" + name, (writer, method) => WriteDictionary(writer, method, dictionary, name, members))}({argument})",
        ValueSpec.Json json => JsonReadEmitter.Expression(json, argument, name, members),
        ValueSpec.Record record => $"{members.Method("Read" + name, (writer, method) => WriteRecord(writer, method, record, name, members))}({argument})",
        _ => throw new InvalidOperationException(value.ToString()),
    };

    private static string Scalar(ValueSpec.Scalar value, string argument, string name, Members members)
    {
        string Texts() => ConstraintArguments.Text((MxcpType.Text)value.Type, name, members, namesFormat: value.Clr.Kind == ScalarKind.String);
        string Integers() => ConstraintArguments.Integer((MxcpType.Integer)value.Type, IntegerRange.Of(value.Clr.Kind)!);
        return value.Clr.Kind switch
        {
            ScalarKind.String => $"{argument}.Text({Texts()})",
            ScalarKind.Boolean => $"{argument}.Boolean({ConstraintArguments.Boolean((MxcpType.Boolean)value.Type)})",
            ScalarKind.Int32 or ScalarKind.Int64 or ScalarKind.BigInteger => $"{argument}.{value.Clr.Kind}({Integers()})",
            _ when value.Type is MxcpType.Integer => $"{argument}.Integer<{value.Clr.FullName}>({Integers()})",
            ScalarKind.Single => $"(float){argument}.Double({ConstraintArguments.Double((MxcpType.Number)value.Type)})",
            ScalarKind.Double => $"{argument}.Double({ConstraintArguments.Double((MxcpType.Number)value.Type)})",
            ScalarKind.Decimal => $"{argument}.Decimal({ConstraintArguments.Decimal(ScalarRules.WithoutDecimalBounds((MxcpType.Number)value.Type))})",
            ScalarKind.DateOnly => $"{argument}.Date({Texts()})",
            ScalarKind.TimeOnly => $"{argument}.Time({Texts()})",
            ScalarKind.DateTimeOffset when value.Type is MxcpType.Text { Format: TextFormat.Timestamp } => $"{argument}.Timestamp({Texts()})",
            ScalarKind.DateTimeOffset => $"{argument}.DateTime({Texts()})",
            ScalarKind.DateTime when value.Type is MxcpType.Text { Format: TextFormat.Timestamp } => $"{argument}.Timestamp({Texts()}).UtcDateTime",
            ScalarKind.DateTime => $"{argument}.DateTime({Texts()}).UtcDateTime",
            ScalarKind.Guid => $"{argument}.Uuid({Texts()})",
            ScalarKind.Bytes => $"{argument}.Bytes({Texts()})",
            ScalarKind.TimeSpan => $"{argument}.Duration({Texts()})",
            ScalarKind.Uri => $"{argument}.Uri({Texts()})",
            _ => throw new InvalidOperationException(value.Clr.Kind.ToString()),
        };
    }

    private static string Choice(ValueSpec.Enumeration value, string argument)
    {
        string texts = string.Join(", ", value.Choices.Select(static choice => CSharpLiteral.Text(choice.Text)));
        var arms = value.Choices.Select((choice, i) => $"{(i == value.Choices.Count - 1 ? "_" : i.ToString(System.Globalization.CultureInfo.InvariantCulture))} => {Member(value, choice)}");
        return $"{argument}.OneOf({texts}) switch {{ {string.Join(", ", arms)} }}";
    }

    private static string Member(ValueSpec.Enumeration value, EnumChoice choice) => $"{value.Clr.FullName}.{Identifiers.Escape(choice.Member)}";

    private static void WriteList(CodeWriter writer, string method, ValueSpec.List list, string name, Members members)
    {
        using (writer.Block($"private static {list.Clr.FullName} {method}({CodeWriter.GlobalMxcp}Argument argument)"))
        {
            string collection = list.Clr.Kind == ListKind.Set ? "HashSet" : "List";
            writer.Line($"var items = new global::System.Collections.Generic.{collection}<{list.Item.Shape.Declaration}>();");
            using (writer.Block($"foreach (var item in argument.Items({ConstraintArguments.Items(list.Arrays)}))"))
            {
                string read = Expression(list.Item, Sensitive("item", list.Item.Type), name + "Item", members);
                writer.Line(list.Item.Type.Nullable == true ? $"items.Add(item.IsNull ? null : {read});" : $"items.Add({read});");
            }

            writer.Gap();
            writer.Line(list.Clr.Kind switch
            {
                ListKind.Array => "return items.ToArray();",
                ListKind.Immutable => "return global::System.Collections.Immutable.ImmutableArray.ToImmutableArray(items);",
                _ => "return items;",
            });
        }
    }

    private static void WriteDictionary(CodeWriter writer, string method, ValueSpec.Dictionary dictionary, string name, Members members)
    {
        using (writer.Block($"private static {dictionary.Clr.FullName} {method}({CodeWriter.GlobalMxcp}Argument argument)"))
        {
            writer.Line("var properties = argument.Object();");
            writer.Line($"var items = new global::System.Collections.Generic.Dictionary<string, {dictionary.Value.Shape.Declaration}>();");
            using (writer.Block("foreach (var (key, item) in properties.Members)"))
            {
                writer.Line($"items[key] = {Expression(dictionary.Value, Sensitive("item", dictionary.Value.Type), name + "Item", members)};");
            }

            writer.Gap();
            writer.Line("properties.EndOpen();");
            writer.Line("return items;");
        }
    }

    private static void WriteRecord(CodeWriter writer, string method, ValueSpec.Record record, string name, Members members)
    {
        using (writer.Block($"private static {record.Clr.FullName} {method}({CodeWriter.GlobalMxcp}Argument argument)"))
        {
            var locals = new Locals(record.Properties.Select(static property => property.Name));
            writer.Line("var properties = argument.Object();");
            foreach (var property in record.Properties)
            {
                writer.Gap();
                writer.Line($"// {ContractComment.Of(property)}");
                writer.Line($"{property.Value.Shape.Declaration} {locals.Of(property.Name)} = {Property(property, name, locals, members)};");
            }

            writer.Gap();
            writer.Line(PropertyEnd.Write(record.Objects.AllowsOthers, record.Properties.Select(static property => property.Name), name, members));
            WriteConstruction(writer, record, locals);
        }
    }

    private static string Property(PropertySpec property, string owner, Locals locals, Members members)
    {
        var reading = new MemberReading("properties", property.Name, property.Value.Type, property.IsRequired) { TakesNull = property.Value.Shape.IsNullable };
        return reading.Write(locals, argument => Expression(property.Value, Sensitive(argument, property.Value.Type), owner + Identifiers.Pascal(property.Name), members));
    }

    private static void WriteConstruction(CodeWriter writer, ValueSpec.Record record, Locals locals)
    {
        if (record.Clr.IsTuple)
        {
            writer.Line($"return ({string.Join(", ", record.Clr.Constructor.Select(element => locals.Of(record.Properties.First(property => property.Member == element.Name).Name)))});");
            return;
        }

        string arguments = string.Join(", ", record.Properties.Where(static property => property.IsConstructed).Select(property => $"{Identifiers.Escape(property.Member)}: {locals.Of(property.Name)}"));
        var set = record.Properties.Where(static property => !property.IsConstructed).ToArray();
        if (set.Length == 0)
        {
            writer.Line($"return new {record.Clr.FullName}({arguments});");
            return;
        }

        writer.Line($"return new {record.Clr.FullName}({arguments})");
        writer.Line("{");
        using (writer.Indented())
        {
            foreach (var property in set)
            {
                writer.Line($"{Identifiers.Escape(property.Member)} = {locals.Of(property.Name)},");
            }
        }

        writer.Line("};");
    }

    private static string Sensitive(string argument, MxcpType type) => type.IsSensitive ? argument + ".Sensitive" : argument;
}
