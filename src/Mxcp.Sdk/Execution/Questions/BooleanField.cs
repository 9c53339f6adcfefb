using System.Text.Json;

namespace Mxcp.Execution.Questions;

/// <summary>A yes or no in a form.</summary>
internal sealed class BooleanField(string name) : FormField(name)
{
    /// <inheritdoc/>
    public override FieldKind Kind => FieldKind.Boolean;

    /// <inheritdoc/>
    protected override string Type => "boolean";

    /// <inheritdoc/>
    public override void Check(JsonElement value, Violations violations) =>
        Add(violations, value.ValueKind is JsonValueKind.True or JsonValueKind.False ? null : IsNot("true or false", value));

    /// <inheritdoc/>
    protected override void WriteRules(Utf8JsonWriter json)
    {
    }
}
