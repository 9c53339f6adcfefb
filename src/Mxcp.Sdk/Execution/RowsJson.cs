using Mxcp.CompilerServices;
using Mxcp.Execution.Limits;

namespace Mxcp.Execution;

/// <summary>Writes the rows that <see cref="IDatabase.Execute(SqlText)"/> returned as JSON of a shape, as a tool in SQL would give them.</summary>
internal static class RowsJson
{
    /// <summary>Writes all rows; where the shape is no array, the only one.</summary>
    /// <exception cref="ResultException">The rows are not what the shape asks for.</exception>
    /// <param name="json">Where to.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="shape">What they must be; <see langword="null"/> for the rows as they are.</param>
    /// <param name="meter">Counts them, where they are the result.</param>
    public static void WriteRows(JsonBuffer json, Rows rows, ResultShape? shape, ResultMeter? meter)
    {
        int start = json.Length;
        if (shape is null or { Kind: ShapeKind.Array })
        {
            var plan = RowPlan.Of(rows.Columns, shape?.Items, json, "[]");
            json.Append((byte)'[');
            for (int index = 0; index < rows.Count && meter?.HasRoom(json) != false; index++)
            {
                json.Append(index > 0 ? ","u8 : default);
                plan.Write(json, rows[index]);
            }

            meter?.EndItems(json, shape?.ItemRule.MinItems ?? 0);
            json.Append((byte)']');
        }
        else
        {
            var plan = RowPlan.Of(rows.Columns, shape, json);
            if (rows.Count != 1)
            {
                throw new ResultException(JsonPath.At(json.Span), $"must be exactly one row, and the query gave {(rows.Count == 0 ? "none" : "several")}");
            }

            plan.Write(json, rows[0]);
        }

        Check(json, start, shape);
    }

    /// <summary>Writes one row as an object.</summary>
    /// <exception cref="ResultException">The row is not what the shape asks for.</exception>
    public static void WriteRow(JsonBuffer json, Row row, ResultShape? shape)
    {
        int start = json.Length;
        RowPlan.Of([.. row.Keys], shape, json).Write(json, row);
        Check(json, start, shape);
    }

    private static void Check(JsonBuffer json, int start, ResultShape? shape)
    {
        if (shape is not null && JsonShape.Check(json.Span[start..], shape) is var (path, breach))
        {
            throw new ResultException(JsonPath.Join(JsonPath.At(json.Span[..start]), path), breach.ToString());
        }
    }
}
