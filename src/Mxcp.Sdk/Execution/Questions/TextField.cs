using System.Diagnostics;
using System.Text.Json;
using Mxcp.CompilerServices;

namespace Mxcp.Execution.Questions;

/// <summary>A text in a form.</summary>
internal sealed class TextField : FormField
{
    private readonly int _minLength;
    private readonly int _maxLength;
    private readonly ElicitFormat? _format;

    public TextField(string name, int minLength, int maxLength, ElicitFormat? format)
        : base(name)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(minLength);
        ArgumentOutOfRangeException.ThrowIfLessThan(maxLength, minLength);
        _minLength = minLength;
        _maxLength = maxLength;
        _format = format;
    }

    /// <inheritdoc/>
    public override FieldKind Kind => FieldKind.Text;

    /// <inheritdoc/>
    protected override string Type => "string";

    /// <inheritdoc/>
    public override void Check(JsonElement value, Violations violations)
    {
        if (FormJson.ReadText(value) is not { } text)
        {
            Add(violations, IsNot("a string", value));
            return;
        }

        var format = _format switch
        {
            null => TextFormat.None,
            ElicitFormat.Email => TextFormat.Email,
            ElicitFormat.Uri => TextFormat.Uri,
            ElicitFormat.Date => TextFormat.Date,
            ElicitFormat.DateTime => TextFormat.DateTime,
            _ => throw new UnreachableException(_format.ToString()),
        };
        Add(violations, Constraints.Text(text, new TextConstraint(_minLength, _maxLength, pattern: null, format, oneOf: [])));
    }

    /// <inheritdoc/>
    protected override void WriteRules(Utf8JsonWriter json)
    {
        if (_minLength > 0)
        {
            json.WriteNumber("minLength", _minLength);
        }

        if (_maxLength < int.MaxValue)
        {
            json.WriteNumber("maxLength", _maxLength);
        }

        if (_format is { } format)
        {
            json.WriteString("format", format switch
            {
                ElicitFormat.Email => "email",
                ElicitFormat.Uri => "uri",
                ElicitFormat.Date => "date",
                _ => "date-time",
            });
        }
    }
}
