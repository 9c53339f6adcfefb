namespace Mxcp.Execution;

/// <summary>The one rule for when two names mean the same: equal without <c>_</c> and <c>-</c>, whatever the case.</summary>
internal static class NameRule
{
    public static bool Matches(ReadOnlySpan<char> first, ReadOnlySpan<char> second)
    {
        int i = 0;
        int j = 0;
        while (true)
        {
            i += Separators(first[i..]);
            j += Separators(second[j..]);
            if (i == first.Length || j == second.Length)
            {
                return i == first.Length && j == second.Length;
            }

            if (!first.Slice(i++, 1).Equals(second.Slice(j++, 1), StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }
        }
    }

    /// <summary>The name that matches: the very same if it is there, else the only one that the rule finds.</summary>
    /// <returns>Its position; -1 where none matches, -2 where several do.</returns>
    public static int Find(IReadOnlyList<string> names, string name)
    {
        int found = None;
        for (int index = 0; index < names.Count; index++)
        {
            if (names[index] == name)
            {
                return index;
            }

            if (Matches(names[index], name))
            {
                found = found == None ? index : Several;
            }
        }

        return found;
    }

    public const int None = -1;

    public const int Several = -2;

    private static int Separators(ReadOnlySpan<char> text)
    {
        int count = 0;
        while (count < text.Length && text[count] is '_' or '-')
        {
            count++;
        }

        return count;
    }
}
