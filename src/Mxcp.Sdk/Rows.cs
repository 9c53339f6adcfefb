using System.Collections;

namespace Mxcp;

/// <summary>The result of a query: its rows, all of them read.</summary>
/// <remarks>
/// A statement that changes rows gives one row with the column <c>Count</c>; a statement that changes the schema gives none.
/// </remarks>
public sealed class Rows : IReadOnlyList<Row>
{
    private readonly RowLayout _layout;
    private readonly List<Row> _rows;

    internal Rows(RowLayout layout, List<Row> rows)
    {
        _layout = layout;
        _rows = rows;
    }

    /// <summary>The names of the columns, also where there are no rows.</summary>
    public IReadOnlyList<string> Columns => _layout.Names;

    /// <summary>The number of rows.</summary>
    public int Count => _rows.Count;

    /// <summary>A row, by its position from 0.</summary>
    /// <param name="index">The position.</param>
    public Row this[int index] => _rows[index];

    /// <summary>Makes rows without a database, for the tests of code that takes an <see cref="IDatabase"/>.</summary>
    /// <param name="columns">The names of the columns.</param>
    /// <param name="rows">The values of each row, in the order of the columns.</param>
    /// <exception cref="ArgumentException">A row has not as many values as there are columns.</exception>
    /// <exception cref="DatabaseException">Two columns have the same name.</exception>
    public static Rows Create(IReadOnlyList<string> columns, params IReadOnlyList<object?>[] rows)
    {
        ArgumentNullException.ThrowIfNull(columns);
        ArgumentNullException.ThrowIfNull(rows);

        var layout = new RowLayout([.. columns]);
        var made = new List<Row>(rows.Length);
        foreach (var values in rows)
        {
            if (values.Count != columns.Count)
            {
                throw new ArgumentException($"A row has {values.Count} values for {columns.Count} columns.", nameof(rows));
            }

            made.Add(new Row(layout, [.. values]));
        }

        return new Rows(layout, made);
    }

    /// <inheritdoc/>
    public IEnumerator<Row> GetEnumerator() => _rows.GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
