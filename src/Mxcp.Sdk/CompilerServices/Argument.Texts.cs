using System.Text.Json;
using Mxcp.Execution;

namespace Mxcp.CompilerServices;

public readonly partial struct Argument
{
    /// <summary>The rule that a text breaks which is none.</summary>
    internal const string NotUnicode = "must be valid Unicode; an escape in it stands for half a character";

    /// <summary>What a URI reads as that is none.</summary>
    private static readonly Uri NoUri = new("about:blank");

    /// <summary>Reads a text.</summary>
    /// <param name="minLength">The fewest characters (code points) it may have.</param>
    /// <param name="maxLength">The most characters (code points) it may have.</param>
    /// <param name="pattern">What it must match.</param>
    /// <param name="format">The format it must have.</param>
    /// <param name="oneOf">The values allowed; empty for all.</param>
    public string Text(
        int minLength = 0,
        int maxLength = int.MaxValue,
        TextPattern? pattern = null,
        TextFormat format = TextFormat.None,
        ReadOnlySpan<string> oneOf = default)
    {
        if (!TryGetText(out string text))
        {
            return "";
        }

        Report(Constraints.Text(text, new TextConstraint(minLength, maxLength, pattern, format, oneOf)));
        return text;
    }

    /// <summary>Reads a text that must be one of a few.</summary>
    /// <param name="names">The values allowed.</param>
    /// <returns>The place of the value among them; 0 after a violation.</returns>
    public int OneOf(params ReadOnlySpan<string> names)
    {
        if (!TryGetText(out string text))
        {
            return 0;
        }

        Report(Constraints.Text(text, new TextConstraint(0, int.MaxValue, null, TextFormat.None, names)));
        return Math.Max(0, Constraints.IndexOf(names, text));
    }

    /// <summary>Reads a day: <c>2018-02-07</c>.</summary>
    /// <param name="minLength">The fewest characters the text may have.</param>
    /// <param name="maxLength">The most characters the text may have.</param>
    /// <param name="pattern">What the text must match.</param>
    /// <param name="oneOf">The texts allowed; empty for all.</param>
    public DateOnly Date(int minLength = 0, int maxLength = int.MaxValue, TextPattern? pattern = null, ReadOnlySpan<string> oneOf = default)
    {
        if (!TryGetText(out string text))
        {
            return default;
        }

        Report(Constraints.Date(text, out var value) ?? Constraints.Text(text, Unformatted(minLength, maxLength, pattern, oneOf)));
        return value;
    }

    /// <summary>Reads a time of day without an offset: <c>14:30:00</c>; of its decimal places seven are kept.</summary>
    /// <inheritdoc cref="Date"/>
    public TimeOnly Time(int minLength = 0, int maxLength = int.MaxValue, TextPattern? pattern = null, ReadOnlySpan<string> oneOf = default)
    {
        if (!TryGetText(out string text))
        {
            return default;
        }

        Report(Constraints.Time(text, out var value) ?? Constraints.Text(text, Unformatted(minLength, maxLength, pattern, oneOf)));
        return value;
    }

    /// <summary>Reads a point in time: <c>2018-02-07T14:30:00Z</c>; of its decimal places seven are kept.</summary>
    /// <inheritdoc cref="Date"/>
    public DateTimeOffset DateTime(int minLength = 0, int maxLength = int.MaxValue, TextPattern? pattern = null, ReadOnlySpan<string> oneOf = default)
    {
        if (!TryGetText(out string text))
        {
            return default;
        }

        Report(Constraints.DateTime(text, out var value) ?? Constraints.Text(text, Unformatted(minLength, maxLength, pattern, oneOf)));
        return value;
    }

    /// <summary>Reads a duration of weeks, days and smaller units: <c>P1DT2H</c>; of its decimal places seven are kept.</summary>
    /// <inheritdoc cref="Date"/>
    public TimeSpan Duration(int minLength = 0, int maxLength = int.MaxValue, TextPattern? pattern = null, ReadOnlySpan<string> oneOf = default)
    {
        if (!TryGetText(out string text))
        {
            return default;
        }

        Report(Constraints.Duration(text, out var value) ?? Constraints.Text(text, Unformatted(minLength, maxLength, pattern, oneOf)));
        return value;
    }

    /// <summary>Reads a point in time as Unix seconds in decimal text: <c>1518013800</c>.</summary>
    /// <inheritdoc cref="Date"/>
    public DateTimeOffset Timestamp(int minLength = 0, int maxLength = int.MaxValue, TextPattern? pattern = null, ReadOnlySpan<string> oneOf = default)
    {
        if (!TryGetText(out string text))
        {
            return default;
        }

        Report(Constraints.Timestamp(text, out var value) ?? Constraints.Text(text, Unformatted(minLength, maxLength, pattern, oneOf)));
        return value;
    }

    /// <summary>Reads an absolute URI.</summary>
    /// <inheritdoc cref="Date"/>
    public Uri Uri(int minLength = 0, int maxLength = int.MaxValue, TextPattern? pattern = null, ReadOnlySpan<string> oneOf = default)
    {
        if (!TryGetText(out string text))
        {
            return NoUri;
        }

        var breach = Constraints.Uri(text, out var value);
        Report(breach ?? Constraints.Text(text, Unformatted(minLength, maxLength, pattern, oneOf)));
        return breach is null ? value : NoUri;
    }

    /// <summary>Reads a UUID: <c>6f1d2c9e-8a4b-4f0e-9d3c-5b7a1e2f4c60</c>.</summary>
    /// <inheritdoc cref="Date"/>
    public Guid Uuid(int minLength = 0, int maxLength = int.MaxValue, TextPattern? pattern = null, ReadOnlySpan<string> oneOf = default)
    {
        if (!TryGetText(out string text))
        {
            return default;
        }

        Report(Constraints.Uuid(text, out var value) ?? Constraints.Text(text, Unformatted(minLength, maxLength, pattern, oneOf)));
        return value;
    }

    /// <summary>Reads bytes in base64: <c>SGVsbG8=</c>.</summary>
    /// <inheritdoc cref="Date"/>
    public byte[] Bytes(int minLength = 0, int maxLength = int.MaxValue, TextPattern? pattern = null, ReadOnlySpan<string> oneOf = default)
    {
        if (!TryGetText(out string text))
        {
            return [];
        }

        Report(Constraints.Bytes(text, out byte[] value) ?? Constraints.Text(text, Unformatted(minLength, maxLength, pattern, oneOf)));
        return value;
    }

    private static TextConstraint Unformatted(int minLength, int maxLength, TextPattern? pattern, ReadOnlySpan<string> oneOf) =>
        new(minLength, maxLength, pattern, TextFormat.None, oneOf);

    private bool TryGetText(out string text)
    {
        text = "";
        if (_json.ValueKind is not JsonValueKind.String)
        {
            Refuse("must be a string");
            return false;
        }

        try
        {
            text = _json.GetString()!;
            return true;
        }
        catch (InvalidOperationException)
        {
            Add(NotUnicode);
            return false;
        }
    }
}
