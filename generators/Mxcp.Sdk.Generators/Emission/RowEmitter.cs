using Microsoft.CodeAnalysis;
using Mxcp.Definitions.Values;
using Mxcp.Generators.Binding;
using Mxcp.Generators.Handlers;

namespace Mxcp.Generators.Emission;

/// <summary>Writes how the objects of a <c>[Row]</c> type are made from columns.</summary>
internal static class RowEmitter
{
    public static void Register(IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<RowType> rows) =>
        context.RegisterSourceOutput(rows.Where(static row => row.Problems.IsEmpty), static (output, row) =>
            GuardedOutput.Add(output, $"row.{row.FullName}.g.cs", row.FullName, () => Write(row)));

    /// <summary>The text of the type's other part.</summary>
    public static string Write(RowType row)
    {
        var writer = new CodeWriter();
        GeneratedFile.WriteHeader(writer, $"{row.FullName} as a row of a result");
        if (row.Namespace.Length > 0)
        {
            writer.Line($"namespace {row.Namespace};");
            writer.Gap();
        }

        WriteContainers(writer, row, depth: 0);
        return writer.ToString();
    }

    private static void WriteContainers(CodeWriter writer, RowType row, int depth)
    {
        if (depth < row.Containers.Count)
        {
            using (writer.Block(row.Containers[depth]))
            {
                WriteContainers(writer, row, depth + 1);
            }

            return;
        }

        string self = $"{CodeWriter.GlobalMxcp}IRow<{row.Name}>";
        string writable = $"{CodeWriter.GlobalMxcp}IWritableRow<{row.Name}>";
        using (writer.Block($"{row.Header} : {(row.IsWritable ? writable : self)}"))
        {
            string names = string.Join(", ", row.Columns.Select(static column => CSharpLiteral.Text(column.Name)));
            writer.Line($"private static readonly string[] MxcpColumns = [{names}];");
            writer.Gap();
            writer.Line($"static global::System.ReadOnlySpan<string> {self}.Columns => MxcpColumns;");
            writer.Gap();
            WriteRead(writer, row, self);
            if (row.IsWritable)
            {
                RowWriteEmitter.Write(writer, row, writable);
            }
        }
    }

    private static void WriteRead(CodeWriter writer, RowType row, string self)
    {
        writer.Line($"static {row.Name} {self}.Read(in {CodeWriter.GlobalMxcp}RowReader row) => new(");
        using (writer.Indented())
        {
            for (int i = 0; i < row.Parameters.Count; i++)
            {
                bool isLast = i == row.Parameters.Count - 1;
                writer.Line($"{Identifiers.Escape(row.Parameters[i].Member)}: {Value(row.Parameters[i].Value, "row", i)}{(isLast ? (row.Properties.IsEmpty ? ");" : ")") : ",")}");
            }
        }

        WriteProperties(writer, row);
    }

    private static void WriteProperties(CodeWriter writer, RowType row)
    {
        if (row.Properties.IsEmpty)
        {
            return;
        }

        if (row.Parameters.IsEmpty)
        {
            writer.Line(")");
        }

        writer.Line("{");
        using (writer.Indented())
        {
            for (int i = 0; i < row.Properties.Count; i++)
            {
                writer.Line($"{Identifiers.Escape(row.Properties[i].Member)} = {Value(row.Properties[i].Value, "row", row.Parameters.Count + i)},");
            }
        }

        writer.Line("};");
    }

    private static string Value(RowValue value, string row, int column) => value switch
    {
        RowValue.Scalar scalar => $"{row}.{scalar.Getter}{OrNull(value)}({column})",
        RowValue.Struct { IsValueType: true, IsNullable: true } part => $"{row}.IsNull({column}) ? ({part.FullName}?)null : {row}.Struct<{part.FullName}>({column})",
        RowValue.Struct part => $"{row}.Struct{OrNull(value)}<{part.FullName}>({column})",
        RowValue.Enumeration choices => Choice(choices, row, column),
        RowValue.Map map => $"{row}.Map{OrNull(value)}({column}, {Item(map.Key)}, {Item(map.Value)})",
        RowValue.List list => $"{row}.List{OrNull(value)}({column}, {Item(list.Item)}){(list.IsArray ? (value.IsNullable ? "?.ToArray()" : ".ToArray()") : "")}",
        _ => throw new InvalidOperationException(value.ToString()),
    };

    private static string Item(RowValue item) => $"static (in {CodeWriter.GlobalMxcp}RowReader item) => {Value(item, "item", 0)}";

    /// <summary>The expression that reads a text as a member of an enum.</summary>
    internal static string Choice(RowValue.Enumeration value, string row, int column)
    {
        string texts = string.Join(", ", value.Members.Select(static member => CSharpLiteral.Text(member.JsonName ?? Names.ToSnakeCase(member.Name))));
        var arms = value.Members.Select((member, i) => $"{(i == value.Members.Count - 1 && !value.IsNullable ? "_" : i.ToString(System.Globalization.CultureInfo.InvariantCulture))} => {(value.IsNullable ? $"({value.FullName}?)" : "")}{value.FullName}.{Identifiers.Escape(member.Name)}");
        string otherwise = value.IsNullable ? ", _ => null" : "";
        return $"{row}.OneOf{OrNull(value)}({column}, {texts}) switch {{ {string.Join(", ", arms)}{otherwise} }}";
    }

    private static string OrNull(RowValue value) => value.IsNullable ? "OrNull" : "";
}
