using Mxcp.CompilerServices;

namespace Mxcp.Execution;

/// <summary>Writes the rows that <see cref="IDatabase.Execute(SqlText)"/> returned as JSON of a shape, as a tool in SQL would give them.</summary>
internal static class RowsJson
{
    /// <summary>Writes all rows; where the shape is no array, the only one.</summary>
    /// <exception cref="ResultException">The rows are not what the shape asks for.</exception>
    public static void WriteRows(JsonBuffer json, Rows rows, ResultShape? shape)
    {
        int start = json.Length;
        string place = JsonPath.At(json.Span);
        if (shape is null or { Kind: ShapeKind.Array })
        {
            json.Append((byte)'[');
            var plan = RowPlan.Of(rows.Columns, shape?.Items, JsonPath.Join(place, "[]"));
            for (int index = 0; index < rows.Count; index++)
            {
                json.Append(index > 0 ? ","u8 : default);
                plan.Write(json, rows[index]);
            }

            json.Append((byte)']');
        }
        else
        {
            var plan = RowPlan.Of(rows.Columns, shape, place);
            if (rows.Count != 1)
            {
                throw new ResultException(place, $"must be exactly one row, and the query gave {(rows.Count == 0 ? "none" : "several")}");
            }

            plan.Write(json, rows[0]);
        }

        Check(json, start, place, shape);
    }

    /// <summary>Writes one row as an object.</summary>
    /// <exception cref="ResultException">The row is not what the shape asks for.</exception>
    public static void WriteRow(JsonBuffer json, Row row, ResultShape? shape)
    {
        int start = json.Length;
        string place = JsonPath.At(json.Span);
        RowPlan.Of([.. row.Keys], shape, place).Write(json, row);
        Check(json, start, place, shape);
    }

    private static void Check(JsonBuffer json, int start, string place, ResultShape? shape)
    {
        if (shape is not null && JsonShape.Check(json.Span[start..], shape) is var (path, breach))
        {
            throw new ResultException(JsonPath.Join(place, path), breach.ToString());
        }
    }
}
