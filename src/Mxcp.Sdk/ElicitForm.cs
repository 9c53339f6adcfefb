using Mxcp.Execution.Questions;

namespace Mxcp;

/// <summary>What a user is asked to fill in: fields, in the order in which they are added.</summary>
/// <remarks>
/// Of secrets a form must not ask; <see cref="IMcpClient.ElicitUrlAsync"/> is for them. A field that has a default, or is optional, may be
/// left out. A form is made once and may be used by many calls at a time.
/// </remarks>
/// <param name="name">What the question is known by between server and client; a number where it is missing.</param>
public sealed class ElicitForm(string? name = null)
{
    private readonly List<FormField> _fields = [];

    internal string? Name => name;

    internal IReadOnlyList<FormField> Fields => _fields;

    /// <summary>Adds a text.</summary>
    /// <param name="field">The field's name.</param>
    /// <param name="title">What the user reads above it.</param>
    /// <param name="description">What the user should know of it.</param>
    /// <param name="isOptional">Whether it may be left out.</param>
    /// <param name="minLength">The fewest characters.</param>
    /// <param name="maxLength">The most characters.</param>
    /// <param name="format">What the text is.</param>
    /// <param name="defaultValue">What stands there at first.</param>
    /// <exception cref="ArgumentException">There is such a field, or what is said of it cannot be.</exception>
    public ElicitForm Text(
        string field, string? title = null, string? description = null, bool isOptional = false,
        int minLength = 0, int maxLength = int.MaxValue, ElicitFormat? format = null, string? defaultValue = null) =>
        Add(new TextField(field, minLength, maxLength, format), title, description, isOptional, FormJson.Text(defaultValue));

    /// <summary>Adds a number.</summary>
    /// <param name="field">The field's name.</param>
    /// <param name="title">What the user reads above it.</param>
    /// <param name="description">What the user should know of it.</param>
    /// <param name="isOptional">Whether it may be left out.</param>
    /// <param name="minimum">The least.</param>
    /// <param name="maximum">The most.</param>
    /// <param name="defaultValue">What stands there at first.</param>
    /// <exception cref="ArgumentException">There is such a field, or what is said of it cannot be.</exception>
    public ElicitForm Number(
        string field, string? title = null, string? description = null, bool isOptional = false,
        double? minimum = null, double? maximum = null, double? defaultValue = null) =>
        Add(new NumberField(field, minimum, maximum), title, description, isOptional, FormJson.Number(defaultValue));

    /// <summary>Adds an integer.</summary>
    /// <param name="field">The field's name.</param>
    /// <param name="title">What the user reads above it.</param>
    /// <param name="description">What the user should know of it.</param>
    /// <param name="isOptional">Whether it may be left out.</param>
    /// <param name="minimum">The least.</param>
    /// <param name="maximum">The most.</param>
    /// <param name="defaultValue">What stands there at first.</param>
    /// <exception cref="ArgumentException">There is such a field, or what is said of it cannot be.</exception>
    public ElicitForm Integer(
        string field, string? title = null, string? description = null, bool isOptional = false,
        long? minimum = null, long? maximum = null, long? defaultValue = null) =>
        Add(new IntegerField(field, minimum, maximum), title, description, isOptional, FormJson.Integer(defaultValue));

    /// <summary>Adds a yes or no.</summary>
    /// <param name="field">The field's name.</param>
    /// <param name="title">What the user reads above it.</param>
    /// <param name="description">What the user should know of it.</param>
    /// <param name="isOptional">Whether it may be left out.</param>
    /// <param name="defaultValue">What stands there at first.</param>
    /// <exception cref="ArgumentException">There is such a field.</exception>
    public ElicitForm Boolean(string field, string? title = null, string? description = null, bool isOptional = false, bool? defaultValue = null) =>
        Add(new BooleanField(field), title, description, isOptional, FormJson.Boolean(defaultValue));

    /// <summary>Adds a choice of one value.</summary>
    /// <param name="field">The field's name.</param>
    /// <param name="options">The values to choose from; where one has a title, the others are read as they are.</param>
    /// <param name="title">What the user reads above it.</param>
    /// <param name="description">What the user should know of it.</param>
    /// <param name="isOptional">Whether it may be left out.</param>
    /// <param name="defaultValue">What is chosen at first.</param>
    /// <exception cref="ArgumentException">There is such a field, or what is said of it cannot be.</exception>
    public ElicitForm Choice(
        string field, IReadOnlyList<ElicitOption> options, string? title = null, string? description = null, bool isOptional = false, string? defaultValue = null) =>
        Add(new ChoiceField(field, [.. options]), title, description, isOptional, FormJson.Text(defaultValue));

    /// <summary>Adds a choice of one value whose titles are written as clients before 2025-11-25 read them; the protocol has deprecated it.</summary>
    /// <param name="field">The field's name.</param>
    /// <param name="options">The values to choose from.</param>
    /// <param name="title">What the user reads above it.</param>
    /// <param name="description">What the user should know of it.</param>
    /// <param name="isOptional">Whether it may be left out.</param>
    /// <param name="defaultValue">What is chosen at first.</param>
    /// <exception cref="ArgumentException">There is such a field, or what is said of it cannot be.</exception>
    public ElicitForm OldChoice(
        string field, IReadOnlyList<ElicitOption> options, string? title = null, string? description = null, bool isOptional = false, string? defaultValue = null) =>
        Add(new ChoiceField(field, [.. options]) { HasOldTitles = true }, title, description, isOptional, FormJson.Text(defaultValue));

    /// <summary>Adds a choice of several values.</summary>
    /// <param name="field">The field's name.</param>
    /// <param name="options">The values to choose from; where one has a title, the others are read as they are.</param>
    /// <param name="title">What the user reads above it.</param>
    /// <param name="description">What the user should know of it.</param>
    /// <param name="isOptional">Whether it may be left out.</param>
    /// <param name="minimum">The fewest values.</param>
    /// <param name="maximum">The most values.</param>
    /// <param name="defaultValues">What is chosen at first.</param>
    /// <exception cref="ArgumentException">There is such a field, or what is said of it cannot be.</exception>
    public ElicitForm Choices(
        string field, IReadOnlyList<ElicitOption> options, string? title = null, string? description = null, bool isOptional = false,
        int minimum = 0, int maximum = int.MaxValue, IReadOnlyList<string>? defaultValues = null) =>
        Add(new ChoicesField(field, [.. options], minimum, maximum), title, description, isOptional, FormJson.Texts(defaultValues));

    /// <summary>The field of a name, where there is one.</summary>
    internal FormField? Find(string field) => _fields.Find(candidate => candidate.Name == field);

    private ElicitForm Add(FormField field, string? title, string? description, bool isOptional, System.Text.Json.JsonElement? defaultValue)
    {
        ArgumentException.ThrowIfNullOrEmpty(field.Name, nameof(field));
        if (Find(field.Name) is not null)
        {
            throw new ArgumentException($"The form has a field {field.Name} already.", nameof(field));
        }

        field.Title = title;
        field.Description = description;
        field.IsOptional = isOptional;
        field.Default = defaultValue;
        field.CheckDefault();
        _fields.Add(field);
        return this;
    }
}
