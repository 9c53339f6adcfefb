using System.Buffers;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using Mxcp.Execution;

namespace Mxcp.CompilerServices;

public sealed partial class ResultWriter
{
    /// <summary>Writes JSON as it is.</summary>
    /// <param name="value">The JSON.</param>
    /// <param name="shape">What it must be; <see langword="null"/> for anything.</param>
    public void WriteJson(JsonElement value, ResultShape? shape = null) =>
        WriteChecked(value.ValueKind is JsonValueKind.Undefined ? default : JsonMarshal.GetRawUtf8Value(value), shape);

    /// <summary>Writes JSON as it is.</summary>
    /// <param name="value">The JSON; <see langword="null"/> is JSON's null.</param>
    /// <param name="shape">What it must be; <see langword="null"/> for anything.</param>
    public void WriteNode(JsonNode? value, ResultShape? shape = null)
    {
        var json = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(json, new JsonWriterOptions { MaxDepth = JsonText.MaxDepth }))
        {
            if (value is null)
            {
                writer.WriteNullValue();
            }
            else
            {
                value.WriteTo(writer);
            }
        }

        WriteChecked(json.WrittenSpan, shape);
    }

    /// <summary>Writes the rows of a result by the rules of SQL: an array of objects, or what the shape asks for.</summary>
    /// <param name="rows">The rows; <see langword="null"/> is refused.</param>
    /// <param name="shape">What the result must be; <see langword="null"/> for the rows as they are.</param>
    public void WriteRows(Rows? rows, ResultShape? shape = null)
    {
        BeginValue();
        RowsJson.WriteRows(_json, NotNull(rows), shape, _depth == 0 ? _meter : null);
    }

    /// <summary>Writes a row of a result as an object.</summary>
    /// <param name="row">The row; <see langword="null"/> is refused.</param>
    /// <param name="shape">What the object must be; <see langword="null"/> for the row as it is.</param>
    public void WriteRow(Row? row, ResultShape? shape = null)
    {
        BeginValue();
        RowsJson.WriteRow(_json, NotNull(row), shape);
    }

    private void WriteChecked(ReadOnlySpan<byte> json, ResultShape? shape)
    {
        BeginValue();
        if (json.IsEmpty || (shape is not null && json.SequenceEqual("null"u8)))
        {
            throw Refuse(JsonPath.At(_json.Span), "must not be null");
        }

        if (JsonText.Problem(json) is { } problem)
        {
            throw Refuse(JsonPath.At(_json.Span), problem);
        }

        if (shape is not null && JsonShape.Check(json, shape) is var (path, breach))
        {
            throw Refuse(JsonPath.Join(JsonPath.At(_json.Span), path), breach.ToString());
        }

        if (_depth == 0 && _meter is { } meter && json.TrimStart(" \t\r\n"u8).StartsWith((byte)'['))
        {
            WriteItems(meter, json, shape?.ItemRule.MinItems ?? 0);
            return;
        }

        JsonText.AppendValid(_json, json);
    }

    private T NotNull<T>(T? value)
        where T : class => value ?? throw Refuse(JsonPath.At(_json.Span), "must not be null");
}
