using Mxcp.CompilerServices;
using Mxcp.Execution;
using Mxcp.Execution.Limits;

namespace Mxcp.DuckDb;

/// <summary>How the result of one statement becomes JSON of one shape: decided once, used for each run.</summary>
internal sealed class JsonPlan
{
    private readonly ResultColumns _columns;
    private readonly ResultShape? _shape;
    private readonly Action<JsonBuffer, int> _writeRow;

    private JsonPlan(ResultColumns columns, ResultShape? shape)
    {
        _columns = columns;
        _shape = shape;
        _writeRow = RowWriter();
    }

    /// <summary>Whether the whole result is one value, rather than an array of them.</summary>
    private bool IsSingle => _shape is not null && _shape.Kind != ShapeKind.Array;

    /// <summary>The plan of the last time, where result and shape are still the same.</summary>
    /// <exception cref="ResultException">The columns are not what the definition asks for.</exception>
    public static JsonPlan Of(PreparedStatement statement, QueryResult result, ResultShape? shape)
    {
        if (statement.Json is not { } plan || plan._shape != shape || !plan._columns.Match(result))
        {
            plan = new JsonPlan(ResultColumns.Of(result), shape);
            statement.Json = plan;
        }

        return plan;
    }

    public void Write(QueryResult result, ResultWriter writer, CancellationToken cancellation)
    {
        var json = writer.BeginRaw();
        if (IsSingle)
        {
            writer.IsBytes = _shape is { Kind: ShapeKind.Text } && _columns.Readers[0] is BlobReader;
            WriteSingle(result, json, cancellation);
        }
        else
        {
            WriteArray(result, json, writer.Meter, cancellation);
        }

        writer.EndRaw();
    }

    private void WriteArray(QueryResult result, JsonBuffer json, ResultMeter? meter, CancellationToken cancellation)
    {
        int start = json.Length;
        var rule = _shape?.ItemRule ?? ItemRule.Any;
        json.Append((byte)'[');
        int total = WriteRows(result, json, meter, cancellation);
        total = meter?.EndItems(json, rule.MinItems) ?? total;
        json.Append((byte)']');

        var breach = Constraints.ItemCount(total, rule.MinItems, rule.MaxItems)
            ?? (rule.UniqueItems ? Constraints.UniqueItems(json.Span[start..]) : null);
        if (breach is not null)
        {
            throw new ResultException(JsonPath.At(json.Span[..start]), breach.ToString());
        }
    }

    /// <summary>Writes row after row, chunk after chunk. Where the result is cut, nothing more is fetched.</summary>
    private int WriteRows(QueryResult result, JsonBuffer json, ResultMeter? meter, CancellationToken cancellation)
    {
        int total = 0;
        int count;
        while ((count = result.Next(_columns.Readers, cancellation)) > 0)
        {
            for (int row = 0; row < count; row++)
            {
                if (meter?.HasRoom(json) == false)
                {
                    return total;
                }

                if (total++ > 0)
                {
                    json.Append((byte)',');
                }

                _writeRow(json, row);
            }
        }

        return total;
    }

    private void WriteSingle(QueryResult result, JsonBuffer json, CancellationToken cancellation)
    {
        int start = json.Length;
        int count = result.Next(_columns.Readers, cancellation);
        if (count == 0)
        {
            throw new NoRowException(JsonPath.At(json.Span));
        }

        _writeRow(json, 0);
        if (count > 1 || result.Next(_columns.Readers, cancellation) > 0)
        {
            throw new ResultException(JsonPath.At(json.Span[..start]), "must be exactly one row, and the query gave several");
        }
    }

    private Action<JsonBuffer, int> RowWriter()
    {
        if (_shape is null || _shape is { Kind: ShapeKind.Array, Items: null })
        {
            return ObjectWriter.ForAll(_columns.Names, _columns.Readers).Write;
        }

        var item = _shape.Kind == ShapeKind.Array ? _shape.Items! : _shape;
        string path = _shape.Kind == ShapeKind.Array ? "[]" : "";
        if (item.Kind == ShapeKind.Object)
        {
            return ObjectWriter.For(item, _columns.Names, _columns.Readers, path).Write;
        }

        if (_columns.Readers.Length != 1)
        {
            throw new ResultException(path, $"must be of type {item}, which takes one column, and the query gave {_columns.Readers.Length}");
        }

        _columns.Readers[0].Declare(item, path);
        return _columns.Readers[0].Write;
    }
}
