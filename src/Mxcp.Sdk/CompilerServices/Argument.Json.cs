using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using Mxcp.Execution;

namespace Mxcp.CompilerServices;

public readonly partial struct Argument
{
    private const string Doubled = "gives a name more than once";

    private static readonly JsonDocumentOptions Unambiguous = new() { AllowDuplicateProperties = false };

    /// <summary>The same value, read without leniency: a number in a text is a text. For what is passed on as JSON after it was checked.</summary>
    public Argument Exact => new(_json, _violations, _depth, _step, _mode | ReadingMode.Exact);

    /// <summary>The same value; of a text that holds a number or a boolean, that number or boolean.</summary>
    public Argument Unquoted
    {
        get
        {
            if (_json.ValueKind is not JsonValueKind.String)
            {
                return this;
            }

            var text = JsonMarshal.GetRawUtf8Value(_json)[1..^1];
            bool isValue = text.SequenceEqual("true"u8) || text.SequenceEqual("false"u8) || JsonInteger.IsNumber(text);
            return isValue ? new(JsonElement.Parse(text), _violations, _depth, _step, _mode) : this;
        }
    }

    /// <summary>The value as the JSON that it came as.</summary>
    /// <remarks>Its texts must be Unicode, and no object in it may give a name twice: nobody could say what was meant.</remarks>
    public JsonElement Json()
    {
        ReportFault();
        return _json;
    }

    /// <summary>The value as JSON that can be changed.</summary>
    /// <inheritdoc cref="Json" path="/remarks"/>
    public JsonNode Node()
    {
        ReportFault();
        return IsMissing || !_violations.IsEmpty ? new JsonObject() : JsonNode.Parse(JsonMarshal.GetRawUtf8Value(_json)) ?? new JsonObject();
    }

    private void ReportFault()
    {
        // What was found while the parts were checked need not be said again.
        if (!IsMissing && Fault() is { } fault && !_violations.Any(_depth, _step))
        {
            Add(fault);
        }
    }

    private string? Fault()
    {
        var json = JsonMarshal.GetRawUtf8Value(_json);
        if (JsonText.Problem(json) is not null)
        {
            return NotUnicode;
        }

        try
        {
            JsonElement.Parse(json, Unambiguous);
            return null;
        }
        catch (JsonException)
        {
            return Doubled;
        }
    }
}
