using System.ComponentModel;
using System.Text.Json;
using Mxcp.Execution;

namespace Mxcp.CompilerServices;

/// <summary>A value in a template: none, a boolean, a number, a text, a list or an object.</summary>
/// <remarks>
/// Templates are checked when they are compiled, so what cannot be is rare here: it comes of values that a definition leaves open, of a
/// division by zero and of integers beyond 64 bits, and it is an error for the caller. None goes through everything and stays none.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly partial struct TemplateValue : IEquatable<TemplateValue>
{
    private readonly TemplateKind _kind;
    private readonly long _number;
    private readonly string? _text;
    private readonly TemplateContent? _content;

    private TemplateValue(TemplateKind kind, long number = 0, string? text = null, TemplateContent? content = null)
    {
        _kind = kind;
        _number = number;
        _text = text;
        _content = content;
    }

    /// <summary>No value.</summary>
    public static TemplateValue None => default;

    /// <summary>Whether a condition takes it for true: all but none, false, zero and what is empty.</summary>
    public bool IsTrue => _kind switch
    {
        TemplateKind.None => false,
        TemplateKind.Boolean or TemplateKind.Integer => _number != 0,
        TemplateKind.Number => AsDouble != 0,
        TemplateKind.Text => _text!.Length > 0,
        _ => _content!.Values.Length > 0,
    };

    private double AsDouble => _kind is TemplateKind.Number ? BitConverter.Int64BitsToDouble(_number) : _number;

    private bool IsNumeric => _kind is TemplateKind.Integer or TemplateKind.Number;

    /// <summary>A text; null is none.</summary>
    public static implicit operator TemplateValue(string? value) => value is null ? None : new(TemplateKind.Text, text: value);

    /// <summary>A boolean.</summary>
    public static implicit operator TemplateValue(bool value) => new(TemplateKind.Boolean, value ? 1 : 0);

    /// <summary>An integer.</summary>
    public static implicit operator TemplateValue(long value) => new(TemplateKind.Integer, value);

    /// <summary>A number.</summary>
    public static implicit operator TemplateValue(double value) => new(TemplateKind.Number, BitConverter.DoubleToInt64Bits(value));

    /// <summary>A list.</summary>
    /// <param name="items">Its items.</param>
    public static TemplateValue ListOf(params ReadOnlySpan<TemplateValue> items) =>
        new(TemplateKind.List, content: new TemplateContent(null, items.ToArray()));

    /// <summary>An object.</summary>
    /// <param name="members">Its members, in order.</param>
    public static TemplateValue ObjectOf(params ReadOnlySpan<(string Name, TemplateValue Value)> members)
    {
        string[] names = new string[members.Length];
        var values = new TemplateValue[members.Length];
        for (int i = 0; i < members.Length; i++)
        {
            (names[i], values[i]) = members[i];
        }

        return new(TemplateKind.Object, content: new TemplateContent(names, values));
    }

    /// <summary>What a JSON text says.</summary>
    /// <param name="json">Valid JSON.</param>
    public static TemplateValue Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            return Of(JsonElement.Parse(json));
        }
        catch (InvalidOperationException)
        {
            throw Fail("a string in it is not valid Unicode");
        }
    }

    /// <summary>What lies in a list or an object.</summary>
    internal TemplateContent? ContentOrNull => _content;

    /// <summary>Several values as one text.</summary>
    /// <param name="values">The values.</param>
    public static TemplateValue Concat(params ReadOnlySpan<TemplateValue> values)
    {
        var text = new TemplateText();
        foreach (var value in values)
        {
            text.Append(value);
        }

        return text.ToString();
    }

    /// <summary>The value as a template prints it: none as nothing, a text as it is, anything else as JSON.</summary>
    public override string ToString() => _kind switch
    {
        TemplateKind.None => "",
        TemplateKind.Text => _text!,
        _ => TemplateJson.Write(this, indent: null),
    };

    /// <summary>Writes what is neither a list nor an object as JSON.</summary>
    internal void WriteScalar(JsonBuffer json)
    {
        switch (_kind)
        {
            case TemplateKind.None:
                json.Append("null"u8);
                break;
            case TemplateKind.Boolean:
                json.Append(_number != 0 ? "true"u8 : "false"u8);
                break;
            case TemplateKind.Text:
                json.AppendQuoted(_text.AsSpan());
                break;
            case TemplateKind.Integer:
                json.Advance(NumberText.Write(json.Reserve(NumberText.MaxNumber), _number));
                break;
            default:
                json.Advance(NumberText.Write(json.Reserve(NumberText.MaxNumber), AsDouble));
                break;
        }
    }

    private static TemplateValue Of(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.True or JsonValueKind.False => json.ValueKind is JsonValueKind.True,
        JsonValueKind.String => json.GetString(),
        JsonValueKind.Number => json.TryGetInt64(out long integer) ? integer : OfNumber(json),
        JsonValueKind.Array => ListOf([.. json.EnumerateArray().Select(Of)]),
        JsonValueKind.Object => ObjectOf([.. json.EnumerateObject().Select(static member => (member.Name, Of(member.Value)))]),
        _ => None,
    };

    private static TemplateValue OfNumber(JsonElement json)
    {
        double number = json.GetDouble();
        bool isInteger = Math.Abs(number) < 1L << 53 && number == Math.Floor(number);
        return isInteger ? (long)number : number;
    }

    /// <summary>The error of a template that a value does not fit.</summary>
    private static EndpointException Fail(string what) => new($"The text cannot be made: {what}.");

    private string Described => _kind switch
    {
        TemplateKind.None => "none",
        TemplateKind.Boolean => "a boolean",
        TemplateKind.Integer => "an integer",
        TemplateKind.Number => "a number",
        TemplateKind.Text => "a string",
        TemplateKind.List => "an array",
        _ => "an object",
    };
}
