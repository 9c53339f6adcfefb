using Mxcp.Execution;

namespace Mxcp.CompilerServices;

public sealed partial class ResultWriter
{
    /// <summary>Writes a text.</summary>
    /// <param name="value">The text; <see langword="null"/> is refused.</param>
    /// <param name="minLength">The fewest code points it may have.</param>
    /// <param name="maxLength">The most code points it may have.</param>
    /// <param name="pattern">What it must match.</param>
    /// <param name="format">The format that it must have as a whole.</param>
    /// <param name="oneOf">The texts that are allowed; empty for all.</param>
    public void WriteText(
        string? value,
        int minLength = 0,
        int maxLength = int.MaxValue,
        TextPattern? pattern = null,
        TextFormat format = TextFormat.None,
        ReadOnlySpan<string> oneOf = default)
    {
        BeginValue();
        if (value is null)
        {
            throw Refuse(JsonPath.At(_json.Span), "must not be null");
        }

        var constraint = new TextConstraint(minLength, maxLength, pattern, format, oneOf);
        if (!constraint.IsEmpty)
        {
            Require(Constraints.Text(value.AsSpan(), constraint));
        }

        _json.AppendQuoted(value.AsSpan());
    }

    /// <summary>Writes an absolute URI as it was given.</summary>
    /// <param name="value">The URI; <see langword="null"/> is refused.</param>
    /// <param name="minLength">The fewest code points it may have.</param>
    /// <param name="maxLength">The most code points it may have.</param>
    /// <param name="pattern">What it must match.</param>
    /// <param name="oneOf">The texts that are allowed; empty for all.</param>
    public void WriteUri(
        Uri? value,
        int minLength = 0,
        int maxLength = int.MaxValue,
        TextPattern? pattern = null,
        ReadOnlySpan<string> oneOf = default)
    {
        // AbsoluteUri is escaped to ASCII, which OriginalString need not be.
        string? text = value is { IsAbsoluteUri: true } && !Formats.IsUri(value.OriginalString) ? value.AbsoluteUri : value?.OriginalString;
        WriteText(text, minLength, maxLength, pattern, TextFormat.Uri, oneOf);
    }
}
