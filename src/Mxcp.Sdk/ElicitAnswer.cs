using System.Text.Json;
using Mxcp.Execution;
using Mxcp.Execution.Questions;

namespace Mxcp;

/// <summary>A user's answer to a form; what it says keeps the form.</summary>
public sealed class ElicitAnswer
{
    private static readonly IReadOnlyDictionary<string, JsonElement> Nothing = new Dictionary<string, JsonElement>();

    private readonly ElicitForm? _form;
    private readonly string _question;

    private ElicitAnswer(ElicitAction action, string question, ElicitForm? form, IReadOnlyDictionary<string, JsonElement> values)
    {
        Action = action;
        _question = question;
        _form = form;
        Values = values;
    }

    /// <summary>A user who says no, for tests of code that takes an <see cref="IMcpClient"/>.</summary>
    public static ElicitAnswer Declined { get; } = new(ElicitAction.Decline, "", form: null, Nothing);

    /// <summary>A user who dismisses a question, for tests of code that takes an <see cref="IMcpClient"/>.</summary>
    public static ElicitAnswer Cancelled { get; } = new(ElicitAction.Cancel, "", form: null, Nothing);

    /// <summary>What the user made of the question.</summary>
    public ElicitAction Action { get; }

    /// <summary>Whether the user answered it.</summary>
    public bool IsAccepted => Action is ElicitAction.Accept;

    /// <summary>The values of the fields that were filled in, those by default among them.</summary>
    public IReadOnlyDictionary<string, JsonElement> Values { get; }

    /// <summary>A form that was filled in, for tests of code that takes an <see cref="IMcpClient"/>.</summary>
    /// <param name="form">The form.</param>
    /// <param name="json">The values, a JSON object.</param>
    /// <exception cref="EndpointException">They break the form.</exception>
    public static ElicitAnswer Accept(ElicitForm form, string json) => Filled("", form, JsonElement.Parse(json));

    /// <summary>The text in a field, or the value that was chosen there.</summary>
    /// <param name="field">The field.</param>
    /// <exception cref="EndpointException">The user did not answer.</exception>
    /// <exception cref="InvalidOperationException">There is no such field, or it was left out.</exception>
    public string Text(string field) => TextOrNull(field) ?? throw LeftOut(field);

    /// <summary>The text in a field, or the value that was chosen there; <see langword="null"/> where it was left out.</summary>
    /// <inheritdoc cref="Text"/>
    public string? TextOrNull(string field) => Read(field, FieldKind.Text)?.GetString();

    /// <summary>The number in a field.</summary>
    /// <inheritdoc cref="Text"/>
    public double Number(string field) => NumberOrNull(field) ?? throw LeftOut(field);

    /// <summary>The number in a field; <see langword="null"/> where it was left out.</summary>
    /// <inheritdoc cref="Text"/>
    public double? NumberOrNull(string field) => Read(field, FieldKind.Number)?.GetDouble();

    /// <summary>The integer in a field.</summary>
    /// <inheritdoc cref="Text"/>
    public long Integer(string field) => IntegerOrNull(field) ?? throw LeftOut(field);

    /// <summary>The integer in a field; <see langword="null"/> where it was left out.</summary>
    /// <inheritdoc cref="Text"/>
    public long? IntegerOrNull(string field) => Read(field, FieldKind.Integer) is { } value ? FormJson.ReadInteger(value) : null;

    /// <summary>The yes or no in a field.</summary>
    /// <inheritdoc cref="Text"/>
    public bool Boolean(string field) => BooleanOrNull(field) ?? throw LeftOut(field);

    /// <summary>The yes or no in a field; <see langword="null"/> where it was left out.</summary>
    /// <inheritdoc cref="Text"/>
    public bool? BooleanOrNull(string field) => Read(field, FieldKind.Boolean)?.GetBoolean();

    /// <summary>The values that were chosen in a field; none where it was left out.</summary>
    /// <inheritdoc cref="Text"/>
    public IReadOnlyList<string> Choices(string field) =>
        Read(field, FieldKind.Choices) is { } values ? [.. values.EnumerateArray().Select(static value => value.GetString()!)] : [];

    /// <summary>Reads what a client answered.</summary>
    /// <param name="question">What was asked.</param>
    /// <param name="form">The form.</param>
    /// <param name="action">What the user made of it.</param>
    /// <param name="content">What was filled in; undefined where nothing was.</param>
    /// <exception cref="AnswerException">It breaks the form.</exception>
    internal static ElicitAnswer Of(string question, ElicitForm form, ElicitAction action, JsonElement content) =>
        action is ElicitAction.Accept ? Filled(question, form, content) : new(action, question, form: null, Nothing);

    private static ElicitAnswer Filled(string question, ElicitForm form, JsonElement content) =>
        new(ElicitAction.Accept, question, form, FormCheck.Read(question, form, content));

    private JsonElement? Read(string field, FieldKind kind)
    {
        if (_form is null)
        {
            string what = _question.Length == 0 ? "the question" : $"the question {Breach.Quote(_question)}";
            throw new EndpointException(Action is ElicitAction.Decline ? $"the user declined {what}" : $"the user dismissed {what} without an answer");
        }

        var found = _form.Find(field) ?? throw new InvalidOperationException($"The form has no field {field}.");
        if (found.Kind != kind)
        {
            throw new InvalidOperationException($"The field {field} is read with {found.Kind}.");
        }

        return Values.TryGetValue(field, out var value) ? value : null;
    }

    private static InvalidOperationException LeftOut(string field) =>
        new($"The field {field} is optional, and was left out: read it with the method that ends in OrNull.");
}
