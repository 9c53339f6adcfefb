using System.Text.Json;

namespace Mxcp.Execution.Questions;

/// <summary>An integer in a form.</summary>
internal sealed class IntegerField : FormField
{
    private readonly long? _minimum;
    private readonly long? _maximum;

    public IntegerField(string name, long? minimum, long? maximum)
        : base(name)
    {
        _minimum = minimum;
        _maximum = maximum;
        if (minimum > maximum)
        {
            throw new ArgumentOutOfRangeException(nameof(maximum), maximum, "The maximum is below the minimum.");
        }
    }

    /// <inheritdoc/>
    public override FieldKind Kind => FieldKind.Integer;

    /// <inheritdoc/>
    protected override string Type => "integer";

    /// <inheritdoc/>
    public override void Check(JsonElement value, Violations violations) => Add(violations, FormJson.ReadInteger(value) is { } integer
        ? Constraints.Integer(integer, new IntegerConstraint(_minimum ?? long.MinValue, _maximum ?? long.MaxValue, multipleOf: 1, oneOf: []))
        : IsNot("an integer", value));

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
