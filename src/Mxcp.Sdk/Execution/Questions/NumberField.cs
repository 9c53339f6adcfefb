using System.Text.Json;

namespace Mxcp.Execution.Questions;

/// <summary>A number in a form.</summary>
internal sealed class NumberField : FormField
{
    private readonly double? _minimum;
    private readonly double? _maximum;

    public NumberField(string name, double? minimum, double? maximum)
        : base(name)
    {
        _minimum = FormJson.Finite(minimum, nameof(minimum));
        _maximum = FormJson.Finite(maximum, nameof(maximum));
        if (minimum > maximum)
        {
            throw new ArgumentOutOfRangeException(nameof(maximum), maximum, "The maximum is below the minimum.");
        }
    }

    /// <inheritdoc/>
    public override FieldKind Kind => FieldKind.Number;

    /// <inheritdoc/>
    protected override string Type => "number";

    /// <inheritdoc/>
    public override void Check(JsonElement value, Violations violations)
    {
        if (value.ValueKind is not JsonValueKind.Number || !value.TryGetDouble(out double number) || !double.IsFinite(number))
        {
            Add(violations, IsNot("a number", value));
            return;
        }

        Add(violations, Constraints.Number(number, new NumberConstraint(
            _minimum ?? double.NegativeInfinity, _maximum ?? double.PositiveInfinity, double.NegativeInfinity, double.PositiveInfinity, multipleOf: 0, oneOf: [])));
    }

    /// <inheritdoc/>
    protected override void WriteRules(Utf8JsonWriter json)
    {
        if (_minimum is { } minimum)
        {
            json.WriteNumber("minimum", minimum);
        }

        if (_maximum is { } maximum)
        {
            json.WriteNumber("maximum", maximum);
        }
    }
}
