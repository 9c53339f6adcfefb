using Mxcp.Definitions.Values;
using Mxcp.Generators.Binding;
using Mxcp.Generators.Handlers;

namespace Mxcp.Generators.Emission;

/// <summary>Writes how the objects of a <c>[Row]</c> type become rows of a table, and STRUCTs that are bound to parameters.</summary>
internal static class RowWriteEmitter
{
    private const string Item = "item";
    private const string Value = "value";

    public static void Write(CodeWriter writer, RowType row, string writable)
    {
        writer.Gap();
        using (writer.Block($"static void {writable}.Write(in {CodeWriter.GlobalMxcp}RowWriter row, {row.Name} value)"))
        {
            int index = 0;
            foreach (var column in row.Columns)
            {
                writer.Line($"{Statement(column.Value, "row", index++, $"value.{Identifiers.Escape(column.Source!)}")};");
            }
        }

        WriteOperator(writer, row.IsValueType ? "global::Mxcp.SqlValue" : "global::Mxcp.SqlValue?", row.IsValueType ? row.Name : row.Name + "?", row.IsValueType ? "!" : "");
        if (row.IsValueType)
        {
            WriteOperator(writer, "global::Mxcp.SqlValue?", row.Name + "?", "", "value is { } row ? global::Mxcp.SqlValue.Record(row) : null");
        }
    }

    private static void WriteOperator(CodeWriter writer, string target, string source, string forgive, string? expression = null)
    {
        writer.Gap();
        writer.Line("/// <summary>As a STRUCT.</summary>");
        writer.Line("/// <param name=\"value\">The record.</param>");
        writer.Line($"public static implicit operator {target}({source} value) => {expression ?? $"global::Mxcp.SqlValue.Record(value){forgive}"};");
    }

    private static string Statement(RowValue value, string row, int column, string source) => value switch
    {
        RowValue.Scalar => $"{row}.Write({column}, {source})",
        RowValue.Enumeration choices => $"{row}.Write({column}, {Text(choices, row, column, source)})",
        RowValue.Struct part => $"{row}.WriteStruct<{part.FullName}>({column}, {source})",
        RowValue.List list => $"{row}.WriteList({column}, {source}, {Lambda(list.Item)})",
        RowValue.Map map => $"{row}.WriteMap({column}, {source}, {Lambda(map.Key)}, {Lambda(map.Value)})",
        _ => throw new InvalidOperationException(value.ToString()),
    };

    private static string Lambda(RowValue item) => $"static (in {Item}, {Value}) => {Statement(item, Item, 0, Value)}";

    private static string Text(RowValue.Enumeration value, string row, int column, string source)
    {
        var arms = value.Distinct.Select(member => $"{value.FullName}.{Identifiers.Escape(member.Name)} => {CSharpLiteral.Text(member.JsonName ?? Names.ToSnakeCase(member.Name))}");
        string none = value.IsNullable ? "null => null, " : "";
        return $"{source} switch {{ {string.Join(", ", arms)}, {none}_ => throw {row}.NoMember({column}) }}";
    }
}
