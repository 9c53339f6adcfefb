using System.Text.Json;

namespace Mxcp.Execution.Questions;

/// <summary>A choice of one value in a form.</summary>
/// <param name="name">The field's name.</param>
/// <param name="options">The values to choose from.</param>
internal sealed class ChoiceField(string name, ElicitOption[] options) : FormField(name)
{
    private readonly FormOptions _options = new(options);

    /// <summary>Whether the titles stand beside the values, in an array of their own.</summary>
    public bool HasOldTitles { get; init; }

    /// <inheritdoc/>
    public override FieldKind Kind => FieldKind.Text;

    /// <inheritdoc/>
    protected override string Type => "string";

    /// <inheritdoc/>
    public override void Check(JsonElement value, Violations violations) =>
        Add(violations, FormJson.ReadText(value) is { } text ? _options.Check(text) : IsNot("a string", value));

    /// <inheritdoc/>
    protected override void WriteRules(Utf8JsonWriter json)
    {
        if (HasOldTitles)
        {
            _options.WriteValues(json);
            _options.WriteTitles(json);
        }
        else if (_options.HaveTitles)
        {
            _options.WriteTitled(json, "oneOf");
        }
        else
        {
            _options.WriteValues(json);
        }
    }
}
