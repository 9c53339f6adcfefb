using System.Text;

namespace Mxcp.Execution;

/// <summary>A broken constraint, in words for the caller of a tool.</summary>
/// <param name="Rule">The rule: <c>must be at most 20 characters</c>.</param>
/// <param name="Actual">What there is instead, ready to be shown; left away where the value is sensitive.</param>
internal sealed record Breach(string Rule, string? Actual = null)
{
    /// <summary>How many characters of a value a message shows.</summary>
    private const int Shown = 64;

    public static Breach OfText(string rule, ReadOnlySpan<char> value) => new(rule, Quote(value));

    /// <summary>The rule together with the value.</summary>
    public override string ToString() => Actual is null ? Rule : $"{Rule}, was {Actual}";

    /// <summary>A text in quotes, shortened, and on one line whatever it holds.</summary>
    public static string Quote(ReadOnlySpan<char> value)
    {
        var quoted = new StringBuilder("\"");
        int count = 0;
        foreach (var rune in value.EnumerateRunes())
        {
            if (count++ == Shown)
            {
                quoted.Append('…');
                break;
            }

            quoted.Append(Rune.IsControl(rune) ? " " : rune.ToString());
        }

        return quoted.Append('"').ToString();
    }
}
