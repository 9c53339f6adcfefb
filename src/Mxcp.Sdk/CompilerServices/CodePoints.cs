namespace Mxcp.CompilerServices;

/// <summary>Texts counted in code points: 😀 is one.</summary>
internal static class CodePoints
{
    /// <summary>How many there are.</summary>
    public static int Count(string text)
    {
        int count = 0;
        for (int at = 0; at < text.Length; at += Units(text, at))
        {
            count++;
        }

        return count;
    }

    /// <summary>Where the n-th starts, or the end of the text.</summary>
    public static int IndexOf(string text, int number)
    {
        int at = 0;
        for (; number > 0 && at < text.Length; number--)
        {
            at += Units(text, at);
        }

        return at;
    }

    /// <summary>Those from one up to another.</summary>
    public static string Slice(string text, int start, int end) => text[IndexOf(text, start)..IndexOf(text, end)];

    /// <summary>Each as a text of its own.</summary>
    public static IEnumerable<string> Split(string text)
    {
        for (int at = 0; at < text.Length; at += Units(text, at))
        {
            yield return text.Substring(at, Units(text, at));
        }
    }

    private static int Units(string text, int at) => char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) ? 2 : 1;
}
