namespace Mxcp.Definitions.Patterns;

/// <summary>Reads what kind of group one is: <c>(?:…)</c>, <c>(?&lt;name&gt;…)</c>. To whether a text matches it makes no difference.</summary>
internal sealed class PatternGroups
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    /// <summary>Reads the kind, if one stands there.</summary>
    /// <param name="cursor">The pattern, read up to the opening bracket.</param>
    public void ReadKind(PatternCursor cursor)
    {
        int position = cursor.At;
        if (!cursor.TryTake('?') || cursor.TryTake(':'))
        {
            return;
        }

        if (cursor.Next is '=' or '!' || cursor.StartsWith("<=") || cursor.StartsWith("<!"))
        {
            throw new PatternException("look-ahead and look-behind cannot be checked in bounded time; say it with minLength, maxLength, enum or a plainer pattern");
        }

        string? name = cursor.TryTake('<') ? cursor.TakeUntil('>') : null;
        if (name is null || !IsName(name))
        {
            throw new PatternException($"'(?' at position {position} starts no group that is understood here; write (…), (?:…) or (?<name>…) with a name of ASCII letters and digits");
        }

        if (!_names.Add(name))
        {
            throw new PatternException($"two groups are named '{name}'; rename one of them, or write (?:…)");
        }
    }

    private static bool IsName(string text) =>
        text.Length > 0 && text[0] is not (>= '0' and <= '9') && text.All(static letter => letter is (>= '0' and <= '9') or (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or '_' or '$');
}
