using System.Globalization;

namespace Mxcp.Definitions.Patterns;

/// <summary>Reads what stands behind a backslash.</summary>
internal static class PatternEscapes
{
    /// <summary>Reads a code point that is escaped.</summary>
    /// <param name="cursor">The pattern, read up to the backslash.</param>
    public static int ReadCodePoint(PatternCursor cursor)
    {
        RequireMore(cursor);
        int letter = cursor.TakeCodePoint();
        return letter switch
        {
            't' => '\t',
            'n' => '\n',
            'v' => '\v',
            'f' => '\f',
            'r' => '\r',
            '0' when cursor.Next is < '0' or > '9' => '\0',
            'c' when cursor.Next is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') => cursor.Take() % 32,
            'x' => cursor.TakeHex(2),
            'u' => ReadUnicode(cursor),
            'p' or 'P' => throw new PatternException($"'\\{(char)letter}{{…}}' covers different characters in .NET and ECMA-262; name the ranges you mean, such as [A-Za-zÀ-ÖØ-öø-ÿ]"),
            '^' or '$' or '\\' or '.' or '*' or '+' or '?' or '(' or ')' or '[' or ']' or '{' or '}' or '|' or '/' => letter,
            _ => throw new PatternException($"'\\{char.ConvertFromUtf32(letter)}' is no escape of ECMA-262; write '{char.ConvertFromUtf32(letter)}' for the character"),
        };
    }

    /// <summary>Reads <c>\d</c>, <c>\w</c>, <c>\s</c> or the opposite of one, if that is what stands behind the backslash.</summary>
    public static CodePointSet? TryReadSet(PatternCursor cursor)
    {
        RequireMore(cursor);
        CodePointSet? set = char.ToLowerInvariant(cursor.Next) switch
        {
            'd' => CodePointSet.Digits,
            'w' => CodePointSet.WordCharacters,
            's' => CodePointSet.Spaces,
            _ => null,
        };
        if (set is null)
        {
            return null;
        }

        return char.IsUpper(cursor.Take()) ? set.Complement() : set;
    }

    private static void RequireMore(PatternCursor cursor)
    {
        if (cursor.IsAtEnd)
        {
            throw new PatternException("the pattern ends with '\\'; write '\\\\' for the character");
        }
    }

    private static int ReadUnicode(PatternCursor cursor)
    {
        int code = cursor.TryTake('{') ? ReadBraced(cursor) : ReadPair(cursor);
        if (code > 0x10FFFF)
        {
            throw new PatternException("there is no character beyond U+10FFFF");
        }

        return code is >= 0xD800 and <= 0xDFFF ? throw PatternCursor.HalfCharacter(cursor.At) : code;
    }

    private static int ReadBraced(PatternCursor cursor)
    {
        int position = cursor.At - 2;
        string digits = cursor.TakeUntil('}') ?? "";
        return digits.Length <= 6 && int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int code)
            ? code
            : throw new PatternException($"the '\\u{{' at position {position} needs one to six hexadecimal digits and '}}'");
    }

    /// <summary>Four digits, or twice four where the first are one half of a character: <c>\ud83d\ude00</c>.</summary>
    private static int ReadPair(PatternCursor cursor)
    {
        char first = (char)cursor.TakeHex(4);
        if (!char.IsHighSurrogate(first) || !cursor.TryTake("\\u"))
        {
            return first;
        }

        char second = cursor.Next == '{' ? '\0' : (char)cursor.TakeHex(4);
        return char.IsLowSurrogate(second) ? char.ConvertToUtf32(first, second) : first;
    }
}
