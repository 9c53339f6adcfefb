using System.Text.Json;

namespace Mxcp.Execution.Questions;

/// <summary>A field of a form: the schema that the client is shown, and the check of what it sends.</summary>
/// <param name="name">The field's name.</param>
internal abstract class FormField(string name)
{
    public string Name => name;

    /// <summary>How it is read.</summary>
    public abstract FieldKind Kind { get; }

    public string? Title { get; set; }

    public string? Description { get; set; }

    public bool IsOptional { get; set; }

    /// <summary>What stands there at first, and what counts where the client leaves it out.</summary>
    public JsonElement? Default { get; set; }

    /// <summary>Whether an answer must have it.</summary>
    public bool IsRequired => !IsOptional && Default is null;

    /// <summary>The type of its schema.</summary>
    protected abstract string Type { get; }

    /// <summary>Writes its schema.</summary>
    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject(Name);
        json.WriteString("type", Type);
        if (Title is not null)
        {
            json.WriteString("title", Title);
        }

        if (Description is not null)
        {
            json.WriteString("description", Description);
        }

        WriteRules(json);
        if (Default is { } standing)
        {
            json.WritePropertyName("default");
            standing.WriteTo(json);
        }

        json.WriteEndObject();
    }

    /// <summary>Adds everything that is wrong with a value.</summary>
    /// <param name="value">The value; never null or undefined.</param>
    /// <param name="violations">Takes what is wrong.</param>
    public abstract void Check(JsonElement value, Violations violations);

    /// <exception cref="ArgumentException">The default breaks the field's own rules.</exception>
    public void CheckDefault()
    {
        var violations = new Violations();
        if (Default is { } standing)
        {
            Check(standing, violations);
        }

        if (!violations.IsEmpty)
        {
            throw new ArgumentException($"The default of the field {violations.Describe()}.");
        }
    }

    /// <summary>Writes what its schema asks for besides the type.</summary>
    protected abstract void WriteRules(Utf8JsonWriter json);

    /// <summary>Adds what is wrong, where something is.</summary>
    protected void Add(Violations violations, Breach? breach)
    {
        if (breach is not null)
        {
            violations.Add(0, PathStep.To(Name), breach.ToString());
        }
    }

    /// <summary>What a value of another type is told.</summary>
    protected static Breach IsNot(string what, JsonElement value) => new($"must be {what}", ShownText.Of(value));
}
