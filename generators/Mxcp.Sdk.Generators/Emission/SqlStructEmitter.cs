using Mxcp.Definitions.Values;
using Mxcp.Generators.Binding;
using Mxcp.Generators.Handlers;

namespace Mxcp.Generators.Emission;

/// <summary>Writes how values of functions are read and written; a record gets a method for each, once in a file.</summary>
internal sealed class SqlStructEmitter(Members members)
{
    private const string Reader = CodeWriter.GlobalMxcp + "RowReader";
    private const string Cell = CodeWriter.GlobalMxcp + "FunctionCell";

    private readonly Dictionary<string, string> _readers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _writers = new(StringComparer.Ordinal);

    /// <summary>The expression that reads a value.</summary>
    public string Read(SqlShape shape, string row, int column) => shape switch
    {
        SqlShape.Scalar scalar => $"{row}.{scalar.Method}{OrNull(shape)}({column})",
        SqlShape.Enumeration choices => RowEmitter.Choice(new RowValue.Enumeration(choices.FullName, choices.Members, choices.Distinct, choices.IsNullable), row, column),
        SqlShape.List list => $"{row}.List{OrNull(shape)}({column}, {Lambda("item", list.Item)}){(list.IsArray ? (shape.IsNullable ? "?.ToArray()" : ".ToArray()") : "")}",
        SqlShape.Map map => $"{row}.Map{OrNull(shape)}({column}, {Lambda("key", map.Key)}, {Lambda("value", map.Value)})",
        SqlShape.Struct parts => $"{(shape.IsNullable ? $"{row}.IsNull({column}) ? ({parts.FullName}?)null : " : "")}{ReaderOf(parts)}({row}.Fields({column}))",
        _ => throw new InvalidOperationException(shape.ToString()),
    };

    /// <summary>The statement, without its semicolon, that writes a value.</summary>
    public string Write(SqlShape shape, string cell, string value) => shape switch
    {
        SqlShape.Scalar scalar => $"{cell}.{scalar.Method}({value})",
        SqlShape.Enumeration choices => $"{cell}.Text({Text(choices, value)})",
        SqlShape.List list => $"{cell}.List({value}, static (cell, item) => {Write(list.Item, "cell", "item")})",
        SqlShape.Map map => $"{cell}.Map({value}, static (cell, key) => {Write(map.Key, "cell", "key")}, static (cell, value) => {Write(map.Value, "cell", "value")})",
        SqlShape.Struct parts => $"{WriterOf(parts)}({cell}, {value})",
        _ => throw new InvalidOperationException(shape.ToString()),
    };

    private string Lambda(string name, SqlShape shape) => $"static (in {Reader} {name}) => {Read(shape, name, 0)}";

    private static string Text(SqlShape.Enumeration choices, string value)
    {
        string none = choices.IsNullable ? "null => null, " : "";
        var arms = choices.Distinct.Select(member => $"{choices.FullName}.{Identifiers.Escape(member.Name)} => {CSharpLiteral.Text(member.JsonName ?? Names.ToSnakeCase(member.Name))}");
        return $"{value} switch {{ {none}{string.Join(", ", arms)}, _ => throw new global::System.ArgumentOutOfRangeException() }}";
    }

    private string ReaderOf(SqlShape.Struct parts)
    {
        if (!_readers.TryGetValue(parts.FullName, out string? name))
        {
            name = members.Method("Read" + parts.TypeName, (writer, unique) => WriteReader(writer, unique, parts));
            _readers.Add(parts.FullName, name);
        }

        return name;
    }

    private string WriterOf(SqlShape.Struct parts)
    {
        if (!_writers.TryGetValue(parts.FullName, out string? name))
        {
            name = members.Method("Write" + parts.TypeName, (writer, unique) => WriteWriter(writer, unique, parts));
            _writers.Add(parts.FullName, name);
        }

        return name;
    }

    private void WriteReader(CodeWriter writer, string name, SqlShape.Struct parts)
    {
        string arguments = string.Join(", ", parts.Constructor.Select(argument =>
            $"{Identifiers.Escape(argument.Parameter)}: {Read(parts.Fields[argument.Field].Shape, "fields", argument.Field)}"));
        var set = parts.Fields.Select(static (field, index) => (Field: field, Index: index)).Where(static item => item.Field.CanSet).ToArray();
        writer.Line($"private static {parts.FullName} {name}(in {Reader} fields) => new({arguments}){(set.Length == 0 ? ";" : "")}");
        if (set.Length == 0)
        {
            return;
        }

        writer.Line("{");
        using (writer.Indented())
        {
            foreach (var (field, index) in set)
            {
                writer.Line($"{Identifiers.Escape(field.Member)} = {Read(field.Shape, "fields", index)},");
            }
        }

        writer.Line("};");
    }

    private void WriteWriter(CodeWriter writer, string name, SqlShape.Struct parts)
    {
        using (writer.Block($"private static void {name}({Cell} cell, {parts.FullName}? value)"))
        {
            using (writer.Block("if (value is not { } given)"))
            {
                writer.Line("cell.Null();");
                writer.Line("return;");
            }

            writer.Gap();
            for (int i = 0; i < parts.Fields.Count; i++)
            {
                writer.Line($"{Write(parts.Fields[i].Shape, $"cell.Field({i})", $"given.{Identifiers.Escape(parts.Fields[i].Member)}")};");
            }
        }
    }

    private static string OrNull(SqlShape shape) => shape.IsNullable ? "OrNull" : "";
}
