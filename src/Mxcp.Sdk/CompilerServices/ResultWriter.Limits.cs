using Mxcp.Execution;
using Mxcp.Execution.Limits;

namespace Mxcp.CompilerServices;

public sealed partial class ResultWriter
{
    private readonly ResultMeter? _meter;

    /// <summary>A writer of a result that must not become too large.</summary>
    internal ResultWriter(ResultMeter? meter)
    {
        _meter = meter;
        _json.Meter = meter;
    }

    /// <summary>Counts the result while it is written; <see langword="null"/> where it may be of any size.</summary>
    internal ResultMeter? Meter => _meter;

    /// <summary>Whether one more item of the result may be written, where a result that becomes too large is cut.</summary>
    public bool HasRoom() => _meter is not { Cuts: true } || _meter.HasRoom(_json);

    /// <summary>Counts an item of the result, where one that becomes too large is an error.</summary>
    private void CountItem()
    {
        if (_depth == 1 && _meter is { Cuts: false })
        {
            _ = _meter.HasRoom(_json);
        }
    }

    /// <summary>Ends the counting of items before the bracket is written.</summary>
    private void EndItems(int minItems)
    {
        if (_depth == 1 && _meter is not null)
        {
            Top.Count = _meter.EndItems(_json, minItems) ?? Top.Count;
        }
    }

    /// <summary>Writes the items of a JSON array that was checked as a whole, as far as there is room for them.</summary>
    private void WriteItems(ResultMeter meter, ReadOnlySpan<byte> json, int minItems)
    {
        var reader = new System.Text.Json.Utf8JsonReader(json, new System.Text.Json.JsonReaderOptions { MaxDepth = JsonText.MaxDepth });
        reader.Read();
        _json.Append((byte)'[');
        for (int count = 0; reader.Read() && reader.TokenType is not System.Text.Json.JsonTokenType.EndArray && meter.HasRoom(_json); count++)
        {
            int start = (int)reader.TokenStartIndex;
            reader.Skip();
            _json.Append(count > 0 ? ","u8 : default);
            JsonText.AppendValid(_json, json[start..(int)reader.BytesConsumed]);
        }

        meter.EndItems(_json, minItems);
        _json.Append((byte)']');
    }
}
