using System.Globalization;
using System.Text;
using Mxcp.Definitions.Types;

namespace Mxcp.Definitions.Patterns;

/// <summary>Reads a regular expression of JSON Schema (ECMA-262 with the <c>u</c> flag) and says the same in .NET's words.</summary>
/// <remarks>
/// Only what both read alike, in time linear to the text, is let through: no look-around, no back-references, no word
/// boundaries. What both can say but spell differently is translated: <c>$</c>, <c>.</c>, <c>\d</c>, <c>\w</c>, <c>\s</c>
/// and everything that stands for a code point beyond U+FFFF, which .NET sees as two.
/// </remarks>
internal sealed class PatternReader
{
    private const int MaximumRepeat = 1000;
    private const int MaximumDepth = 64;

    private readonly string _pattern;
    private readonly StringBuilder _dotNet = new();
    private int _at;
    private int _depth;

    private PatternReader(string pattern)
    {
        _pattern = pattern;
    }

    private bool IsAtEnd => _at >= _pattern.Length;

    private char Next => _pattern[_at];

    /// <summary>Reads a pattern.</summary>
    /// <param name="pattern">The pattern as the definition writes it.</param>
    /// <param name="error">What is wrong and what to write instead, where the result is <see langword="null"/>.</param>
    public static Pattern? Read(string pattern, out string error)
    {
        var reader = new PatternReader(pattern);
        try
        {
            reader.ReadAlternatives();
            if (!reader.IsAtEnd)
            {
                throw new PatternException($"the '{reader.Next}' at position {reader._at + 1} closes nothing; write '\\{reader.Next}' for the character");
            }

            error = "";
            return new Pattern(pattern, reader._dotNet.ToString());
        }
        catch (PatternException exception)
        {
            error = exception.Message;
            return null;
        }
    }

    private void ReadAlternatives()
    {
        if (++_depth > MaximumDepth)
        {
            throw new PatternException($"groups nest deeper than {MaximumDepth} levels");
        }

        ReadSequence();
        while (!IsAtEnd && Next == '|')
        {
            _dotNet.Append('|');
            _at++;
            ReadSequence();
        }

        _depth--;
    }

    private void ReadSequence()
    {
        while (!IsAtEnd && Next is not ('|' or ')'))
        {
            int start = _dotNet.Length;
            if (ReadAtom())
            {
                ReadQuantifier(start);
            }
        }
    }

    /// <summary>Reads one atom or assertion; only an atom can be repeated.</summary>
    private bool ReadAtom()
    {
        char first = _pattern[_at++];
        switch (first)
        {
            case '^':
                _dotNet.Append("\\A");
                return false;
            case '$':
                _dotNet.Append("\\z");
                return false;
            case '.':
                _dotNet.Append(CharacterClass.AnyButLineEnds);
                return true;
            case '(':
                ReadGroup();
                return true;
            case '[':
                ReadClass();
                return true;
            case '\\':
                ReadEscape();
                return true;
            case '*' or '+' or '?' or '{':
                throw new PatternException($"the '{first}' at position {_at} repeats nothing; write '\\{first}' for the character");
            case ']' or '}':
                throw new PatternException($"the '{first}' at position {_at} closes nothing; write '\\{first}' for the character");
            default:
                AppendCodePoint(ReadRest(first));
                return true;
        }
    }

    private void ReadGroup()
    {
        int open = _at;
        if (!IsAtEnd && Next == '?')
        {
            ReadGroupKind();
        }

        _dotNet.Append("(?:");
        ReadAlternatives();
        if (IsAtEnd)
        {
            throw new PatternException($"the '(' at position {open} is never closed");
        }

        _at++;
        _dotNet.Append(')');
    }

    private void ReadGroupKind()
    {
        string rest = _pattern.Substring(_at);
        if (rest.StartsWith("?:", StringComparison.Ordinal))
        {
            _at += 2;
            return;
        }

        if (rest.StartsWith("?=", StringComparison.Ordinal) || rest.StartsWith("?!", StringComparison.Ordinal)
            || rest.StartsWith("?<=", StringComparison.Ordinal) || rest.StartsWith("?<!", StringComparison.Ordinal))
        {
            throw new PatternException("look-ahead and look-behind cannot be checked in bounded time; say it with minLength, maxLength, enum or a plainer pattern");
        }

        int end = rest.StartsWith("?<", StringComparison.Ordinal) ? rest.IndexOf('>') : -1;
        bool isNamed = end > 2 && rest[2] is not (>= '0' and <= '9') && rest.Substring(2, end - 2).All(static letter => char.IsLetterOrDigit(letter) || letter is '_' or '$');
        if (!isNamed)
        {
            throw new PatternException($"'({rest.Substring(0, Math.Min(2, rest.Length))}' is no group of ECMA-262");
        }

        _at += end + 1;
    }

    private void ReadClass()
    {
        int open = _at;
        var set = new CharacterClass();
        bool isNegated = !IsAtEnd && Next == '^';
        if (isNegated)
        {
            _at++;
        }

        while (!IsAtEnd && Next != ']')
        {
            ReadClassItem(set);
        }

        if (IsAtEnd)
        {
            throw new PatternException($"the '[' at position {open} is never closed");
        }

        _at++;
        _dotNet.Append(isNegated ? set.ToNegated() : set.ToPositive());
    }

    private void ReadClassItem(CharacterClass set)
    {
        int? from = ReadClassAtom(set);
        bool isRange = _at + 1 < _pattern.Length && Next == '-' && _pattern[_at + 1] != ']';
        if (isRange && from is null)
        {
            throw new PatternException($"the range at position {_at + 1} starts with a whole set; write '\\-' for the character '-'");
        }

        if (!isRange)
        {
            set.Add(from, from);
            return;
        }

        _at++;
        int? to = ReadClassAtom(set);
        if (to is null || to < from)
        {
            throw new PatternException($"the range that ends at position {_at} runs backwards or to no character");
        }

        set.Add(from, to);
    }

    /// <summary>A code point, or <see langword="null"/> where the atom was a whole set, which is added at once.</summary>
    private int? ReadClassAtom(CharacterClass set)
    {
        char first = _pattern[_at++];
        if (first != '\\')
        {
            return ReadRest(first);
        }

        char letter = ReadEscapeLetter();
        if (set.TryAddShorthand(letter))
        {
            return null;
        }

        return letter switch
        {
            'b' => '\b',
            '-' => '-',
            _ => ReadEscapedCodePoint(letter),
        };
    }

    private void ReadEscape()
    {
        char letter = ReadEscapeLetter();
        if (letter is 'b' or 'B')
        {
            throw new PatternException($"'\\{letter}' means different things to .NET and ECMA-262; name the characters around the word instead");
        }

        if (letter is (>= '1' and <= '9') or 'k')
        {
            throw new PatternException("back-references cannot be checked in bounded time; use a plainer pattern");
        }

        var set = new CharacterClass();
        if (set.TryAddShorthand(letter))
        {
            _dotNet.Append(set.ToPositive());
            return;
        }

        AppendCodePoint(ReadEscapedCodePoint(letter));
    }

    private char ReadEscapeLetter() =>
        IsAtEnd ? throw new PatternException("the pattern ends with '\\'; write '\\\\' for the character") : _pattern[_at++];

    private int ReadEscapedCodePoint(char letter) => letter switch
    {
        't' => '\t',
        'n' => '\n',
        'v' => '\v',
        'f' => '\f',
        'r' => '\r',
        '0' when IsAtEnd || Next is < '0' or > '9' => '\0',
        'c' when !IsAtEnd && Next is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') => _pattern[_at++] % 32,
        'x' => ReadHex(2),
        'u' when !IsAtEnd && Next == '{' => ReadBracedHex(),
        'u' => ReadHex(4),
        'p' or 'P' => throw new PatternException($"'\\{letter}{{…}}' covers different characters in .NET and ECMA-262; name the ranges you mean, such as [A-Za-zÀ-ÖØ-öø-ÿ]"),
        '^' or '$' or '\\' or '.' or '*' or '+' or '?' or '(' or ')' or '[' or ']' or '{' or '}' or '|' or '/' => letter,
        _ => throw new PatternException($"'\\{letter}' is no escape of ECMA-262; write '{letter}' for the character"),
    };

    private int ReadBracedHex()
    {
        int end = _pattern.IndexOf('}', _at);
        int length = end - _at - 1;
        if (end < 0 || length is < 1 or > 6)
        {
            throw new PatternException($"the '\\u{{' at position {_at - 1} needs one to six hexadecimal digits and '}}'");
        }

        _at++;
        int code = ReadHex(length);
        _at++;
        return code <= 0x10FFFF ? code : throw new PatternException("there is no character beyond U+10FFFF");
    }

    private int ReadHex(int digits)
    {
        string text = _at + digits <= _pattern.Length ? _pattern.Substring(_at, digits) : "";
        if (!int.TryParse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int code))
        {
            throw new PatternException($"{digits} hexadecimal digits are missing at position {_at + 1}");
        }

        _at += digits;
        return code;
    }

    private void ReadQuantifier(int atom)
    {
        if (IsAtEnd || Next is not ('*' or '+' or '?' or '{'))
        {
            return;
        }

        _dotNet.Insert(atom, "(?:").Append(')');
        _ = Next == '{' ? ReadCount() : _dotNet.Append(_pattern[_at++]);
        if (!IsAtEnd && Next == '?')
        {
            // Lazy or greedy makes no difference to whether a text matches.
            _at++;
        }
    }

    private StringBuilder ReadCount()
    {
        int end = _pattern.IndexOf('}', _at);
        string[] bounds = end < 0 ? [] : _pattern.Substring(_at + 1, end - _at - 1).Split(',');
        bool isCount = bounds.Length is 1 or 2 && IsCount(bounds[0]) && (bounds.Length == 1 || bounds[1].Length == 0 || IsCount(bounds[1]));
        if (!isCount)
        {
            throw new PatternException($"the '{{' at position {_at + 1} starts no count such as {{2}}, {{2,}} or {{2,5}}; write '\\{{' for the character");
        }

        if (bounds.Any(static bound => bound.Length > 4 || (bound.Length > 0 && int.Parse(bound, CultureInfo.InvariantCulture) > MaximumRepeat)))
        {
            throw new PatternException($"counts go up to {MaximumRepeat}; say longer ones with minLength and maxLength");
        }

        if (bounds.Length == 2 && bounds[1].Length > 0 && int.Parse(bounds[0], CultureInfo.InvariantCulture) > int.Parse(bounds[1], CultureInfo.InvariantCulture))
        {
            throw new PatternException($"the count {{{bounds[0]},{bounds[1]}}} runs backwards");
        }

        _dotNet.Append(_pattern, _at, end - _at + 1);
        _at = end + 1;
        return _dotNet;
    }

    private static bool IsCount(string text) => text.Length > 0 && text.All(static letter => letter is >= '0' and <= '9');

    /// <summary>The code point that starts with a character already read.</summary>
    private int ReadRest(char first)
    {
        if (!char.IsHighSurrogate(first) || IsAtEnd || !char.IsLowSurrogate(Next))
        {
            return first;
        }

        return char.ConvertToUtf32(first, _pattern[_at++]);
    }

    private void AppendCodePoint(int code)
    {
        if (code <= 0xFFFF)
        {
            CharacterClass.AppendCharacter(_dotNet, code);
            return;
        }

        string pair = char.ConvertFromUtf32(code);
        _dotNet.Append("(?:");
        CharacterClass.AppendCharacter(_dotNet, pair[0]);
        CharacterClass.AppendCharacter(_dotNet, pair[1]);
        _dotNet.Append(')');
    }
}
