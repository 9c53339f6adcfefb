using System.Globalization;

namespace Mxcp.Execution;

/// <summary>Of the values that are found for a parameter, those that begin as what was typed, each once.</summary>
/// <param name="typed">What was typed; in which case does not matter.</param>
internal sealed class CompletionValues(string typed)
{
    /// <summary>How many values the protocol lets through.</summary>
    public const int Limit = 100;

    /// <summary>How many values are looked at of those that come one by one, and may never end.</summary>
    public const int MostSeen = 100_000;

    private readonly HashSet<string> _found = new(StringComparer.Ordinal);
    private int _seen;

    /// <summary>The first values that fit.</summary>
    public List<string> Values { get; } = [];

    /// <summary>Whether more values fit, or may.</summary>
    public bool HasMore { get; private set; }

    /// <summary>How many values fit; <see langword="null"/> where they were not all looked at.</summary>
    public int? Total => IsOpen ? null : _found.Count;

    private bool IsOpen { get; set; }

    /// <summary>Looks at a value.</summary>
    /// <returns>Whether it is of use to look at more.</returns>
    /// <exception cref="ResultException">The value is null.</exception>
    public bool Add(string? value)
    {
        _seen++;
        if (value is null)
        {
            throw new ResultException(string.Create(CultureInfo.InvariantCulture, $"[{_seen - 1}]"), "must not be null");
        }

        if (value.StartsWith(typed, StringComparison.OrdinalIgnoreCase) && _found.Add(value))
        {
            Keep(value);
        }

        return !HasMore && _seen < MostSeen;
    }

    /// <summary>Says that not all values were looked at.</summary>
    public void LeaveOpen() => IsOpen = HasMore = true;

    private void Keep(string value)
    {
        if (Values.Count == Limit)
        {
            HasMore = true;
            return;
        }

        Values.Add(value);
    }
}
