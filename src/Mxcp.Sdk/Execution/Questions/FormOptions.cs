using System.Text.Json;

namespace Mxcp.Execution.Questions;

/// <summary>The values that a field of a form lets choose from.</summary>
internal sealed class FormOptions
{
    private readonly ElicitOption[] _options;
    private readonly string[] _values;

    /// <exception cref="ArgumentException">There are none, or one is there twice.</exception>
    public FormOptions(ElicitOption[] options)
    {
        _options = options;
        _values = [.. options.Select(static option => option.Value)];
        if (_values.Length == 0)
        {
            throw new ArgumentException("A choice needs options.", nameof(options));
        }

        if (_values.Distinct(StringComparer.Ordinal).Count() < _values.Length)
        {
            throw new ArgumentException("The options of a choice are different from each other.", nameof(options));
        }
    }

    /// <summary>Whether any is read differently from what it is.</summary>
    public bool HaveTitles => Array.Exists(_options, static option => option.Title is not null);

    /// <summary>Whether a text is one of the values.</summary>
    public Breach? Check(string text) =>
        Constraints.Text(text, new TextConstraint(minLength: 0, int.MaxValue, pattern: null, CompilerServices.TextFormat.None, _values));

    /// <summary>Writes the values.</summary>
    public void WriteValues(Utf8JsonWriter json)
    {
        json.WriteStartArray("enum");
        foreach (string value in _values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    /// <summary>Writes the titles beside the values.</summary>
    public void WriteTitles(Utf8JsonWriter json)
    {
        json.WriteStartArray("enumNames");
        foreach (var option in _options)
        {
            json.WriteStringValue(option.Title ?? option.Value);
        }

        json.WriteEndArray();
    }

    /// <summary>Writes each value with its title.</summary>
    public void WriteTitled(Utf8JsonWriter json, string keyword)
    {
        json.WriteStartArray(keyword);
        foreach (var option in _options)
        {
            json.WriteStartObject();
            json.WriteString("const", option.Value);
            json.WriteString("title", option.Title ?? option.Value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
