using System.Globalization;

namespace Mxcp.Definitions.Patterns;

/// <summary>A pattern and how far it is read.</summary>
internal sealed class PatternCursor(string pattern)
{
    /// <summary>The position of the next character; in messages, which count from 1, that of the last one read.</summary>
    public int At { get; private set; }

    public bool IsAtEnd => At >= pattern.Length;

    /// <summary>The next character; at the end a NUL, with which nothing begins.</summary>
    public char Next => IsAtEnd ? '\0' : pattern[At];

    public char Take() => pattern[At++];

    public bool TryTake(char expected)
    {
        if (IsAtEnd || pattern[At] != expected)
        {
            return false;
        }

        At++;
        return true;
    }

    public bool TryTake(string expected)
    {
        if (!StartsWith(expected))
        {
            return false;
        }

        At += expected.Length;
        return true;
    }

    public bool StartsWith(string expected) => string.CompareOrdinal(pattern, At, expected, 0, expected.Length) == 0;

    /// <summary>Reads up to a character, and past it; <see langword="null"/>, with nothing read, where it does not come.</summary>
    public string? TakeUntil(char end)
    {
        int found = pattern.IndexOf(end, At);
        if (found < 0)
        {
            return null;
        }

        string text = pattern.Substring(At, found - At);
        At = found + 1;
        return text;
    }

    /// <summary>Reads a code point.</summary>
    public int TakeCodePoint()
    {
        char first = Take();
        if (!char.IsSurrogate(first))
        {
            return first;
        }

        return char.IsSurrogatePair(first, Next) ? char.ConvertToUtf32(first, Take()) : throw HalfCharacter(At);
    }

    /// <summary>Reads hexadecimal digits.</summary>
    public int TakeHex(int digits)
    {
        string text = At + digits <= pattern.Length ? pattern.Substring(At, digits) : "";
        if (!int.TryParse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int code))
        {
            throw new PatternException($"{digits} hexadecimal digits are missing at position {At + 1}");
        }

        At += digits;
        return code;
    }

    public static PatternException HalfCharacter(int position) =>
        new($"half of a character beyond U+FFFF stands at position {position}; write the whole of it, such as \\u{{1F600}}");
}
