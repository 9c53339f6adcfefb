using System.Text.Json;

namespace Mxcp.Execution.Questions;

/// <summary>Reads what a client filled in; nothing that it sends is trusted.</summary>
internal static class FormCheck
{
    /// <summary>The values, each of which keeps what its field says. Fields that the form does not have are left out.</summary>
    /// <param name="question">What was asked.</param>
    /// <param name="form">The form.</param>
    /// <param name="content">What was filled in.</param>
    /// <exception cref="AnswerException">It breaks the form.</exception>
    public static IReadOnlyDictionary<string, JsonElement> Read(string question, ElicitForm form, JsonElement content)
    {
        if (content.ValueKind is not (JsonValueKind.Object or JsonValueKind.Null or JsonValueKind.Undefined))
        {
            throw new AnswerException(question, "the content must be an object");
        }

        var values = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        var violations = new Violations();
        foreach (var field in form.Fields)
        {
            if (Find(content, field) is { } value)
            {
                field.Check(value, violations);
                values.Add(field.Name, value);
            }
            else if (field.IsRequired)
            {
                violations.Add(0, PathStep.To(field.Name), "is required");
            }
        }

        return violations.IsEmpty ? values : throw new AnswerException(question, violations.Describe());
    }

    /// <summary>What was filled in, or the default of what was not; null means that it was not.</summary>
    private static JsonElement? Find(JsonElement content, FormField field) =>
        content.ValueKind is JsonValueKind.Object && content.TryGetProperty(field.Name, out var value) && value.ValueKind is not JsonValueKind.Null
            ? value.Clone()
            : field.Default;
}
