using Mxcp.CompilerServices;
using Mxcp.DuckDb;

namespace Mxcp.Execution;

/// <summary>Which columns of rows become which properties, in which order; decided once for all rows.</summary>
internal sealed class RowPlan
{
    private readonly List<(string Name, string Column, ResultShape? Shape)> _properties = [];
    private readonly bool _isScalar;

    private RowPlan(bool isScalar)
    {
        _isScalar = isScalar;
    }

    /// <summary>The declared properties in their order, then the other columns in theirs; of a scalar the only column.</summary>
    /// <param name="columns">The names of the columns.</param>
    /// <param name="shape">What a row becomes; <see langword="null"/> for an object of whatever there is.</param>
    /// <param name="json">What was written so far, which says where the row is.</param>
    /// <param name="part">Where the row is from there.</param>
    /// <exception cref="ResultException">The columns are not what the shape asks for.</exception>
    public static RowPlan Of(IReadOnlyList<string> columns, ResultShape? shape, JsonBuffer json, string part = "")
    {
        if (shape is { Kind: not ShapeKind.Object })
        {
            if (columns.Count != 1)
            {
                throw new ResultException(Place(json, part), $"must be of type {shape}, which takes one column, and the query gave {columns.Count}");
            }

            var scalar = new RowPlan(isScalar: true);
            scalar._properties.Add(("", columns[0], shape));
            return scalar;
        }

        var plan = new RowPlan(isScalar: false);
        foreach (var property in shape?.Properties ?? [])
        {
            plan.Add(property.Name, columns[Find(columns, property.Name, json, part)], property.Shape, json, part);
        }

        foreach (string column in columns.Where(column => !plan._properties.Exists(property => property.Column == column)))
        {
            if (shape is { IsOpen: false })
            {
                throw new ResultException(
                    Place(json, part, column), "is not declared, and additional properties are not allowed; leave the column out, or declare it");
            }

            plan.Add(column, column, null, json, part);
        }

        return plan;
    }

    public void Write(JsonBuffer json, Row row)
    {
        if (_isScalar)
        {
            CellJson.Write(json, row[_properties[0].Column], _properties[0].Shape);
            return;
        }

        json.Append((byte)'{');
        for (int index = 0; index < _properties.Count; index++)
        {
            json.Append(index > 0 ? ","u8 : default);
            json.AppendQuoted(_properties[index].Name.AsSpan());
            json.Append((byte)':');
            CellJson.Write(json, row[_properties[index].Column], _properties[index].Shape);
        }

        json.Append((byte)'}');
    }

    private void Add(string name, string column, ResultShape? shape, JsonBuffer json, string part)
    {
        if (_properties.Exists(property => property.Column == column))
        {
            throw new ResultException(Place(json, part, name), $"is filled by column {column}, which fills another property already");
        }

        _properties.Add((name, column, shape));
    }

    private static int Find(IReadOnlyList<string> columns, string name, JsonBuffer json, string part) => ColumnNames.Find(columns, name) switch
    {
        ColumnNames.None => throw new ResultException(Place(json, part, name), $"has no column; there are {string.Join(", ", columns)}"),
        ColumnNames.Several => throw new ResultException(Place(json, part, name), "has several columns of that name; rename all but one with AS"),
        var column => column,
    };

    // Asked for when something is wrong only: to find it, all that was written is read.
    private static string Place(JsonBuffer json, string part, string property = "") =>
        JsonPath.Join(JsonPath.Join(JsonPath.At(json.Span), part), property);
}
