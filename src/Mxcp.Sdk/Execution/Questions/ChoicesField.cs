using System.Text.Json;

namespace Mxcp.Execution.Questions;

/// <summary>A choice of several values in a form.</summary>
internal sealed class ChoicesField : FormField
{
    private readonly FormOptions _options;
    private readonly int _minimum;
    private readonly int _maximum;

    public ChoicesField(string name, ElicitOption[] options, int minimum, int maximum)
        : base(name)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(minimum);
        ArgumentOutOfRangeException.ThrowIfLessThan(maximum, minimum);
        _options = new FormOptions(options);
        _minimum = minimum;
        _maximum = maximum;
    }

    /// <inheritdoc/>
    public override FieldKind Kind => FieldKind.Choices;

    /// <inheritdoc/>
    protected override string Type => "array";

    /// <inheritdoc/>
    public override void Check(JsonElement value, Violations violations)
    {
        if (value.ValueKind is not JsonValueKind.Array)
        {
            Add(violations, IsNot("an array", value));
            return;
        }

        violations.Enter(0, PathStep.To(Name));
        var chosen = new HashSet<string>(StringComparer.Ordinal);
        int index = 0;
        foreach (var item in value.EnumerateArray())
        {
            if (CheckItem(item, chosen) is { } breach)
            {
                violations.Add(1, PathStep.To(index), breach.ToString());
            }

            index++;
        }

        Add(violations, Constraints.ItemCount(index, _minimum, _maximum));
    }

    /// <inheritdoc/>
    protected override void WriteRules(Utf8JsonWriter json)
    {
        if (_minimum > 0)
        {
            json.WriteNumber("minItems", _minimum);
        }

        if (_maximum < int.MaxValue)
        {
            json.WriteNumber("maxItems", _maximum);
        }

        json.WriteStartObject("items");
        if (_options.HaveTitles)
        {
            _options.WriteTitled(json, "anyOf");
        }
        else
        {
            json.WriteString("type", "string");
            _options.WriteValues(json);
        }

        json.WriteEndObject();
    }

    private Breach? CheckItem(JsonElement item, HashSet<string> chosen)
    {
        if (FormJson.ReadText(item) is not { } text)
        {
            return IsNot("a string", item);
        }

        return _options.Check(text) ?? (chosen.Add(text) ? null : Breach.OfText("must be chosen once only", text));
    }
}
