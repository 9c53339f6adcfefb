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
    private const int MaximumDepth = 64;

    /// <summary>.NET refuses automata of more than 10000 nodes, and takes up to five for each character with its counts written out.</summary>
    private const int MaximumSize = 1990;

    private readonly PatternCursor _cursor;
    private readonly StringBuilder _dotNet = new();
    private readonly PatternGroups _groups = new();
    private int _depth;

    private PatternReader(string pattern)
    {
        _cursor = new PatternCursor(pattern);
    }

    /// <summary>Reads a pattern.</summary>
    /// <param name="pattern">The pattern as the definition writes it.</param>
    /// <param name="error">What is wrong and what to write instead, where the result is <see langword="null"/>.</param>
    public static Pattern? Read(string pattern, out string error)
    {
        var reader = new PatternReader(pattern);
        try
        {
            reader.ReadAlternatives();
            if (!reader._cursor.IsAtEnd)
            {
                throw ClosesNothing(')', reader._cursor.At + 1);
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

    /// <summary>Reads alternatives up to the end or a closing bracket; the result is their size.</summary>
    private int ReadAlternatives()
    {
        if (++_depth > MaximumDepth)
        {
            throw new PatternException($"groups nest deeper than {MaximumDepth} levels; write the inner ones out");
        }

        int size = ReadSequence();
        while (_cursor.TryTake('|'))
        {
            _dotNet.Append('|');
            size = Checked(size + ReadSequence());
        }

        _depth--;
        return size;
    }

    private int ReadSequence()
    {
        int size = 0;
        while (!_cursor.IsAtEnd && _cursor.Next is not ('|' or ')'))
        {
            size = Checked(size + ReadTerm());
        }

        return size;
    }

    /// <summary>Reads an assertion, or an atom with its quantifier; only an atom can be repeated.</summary>
    private int ReadTerm()
    {
        if (_cursor.TryTake('^'))
        {
            _dotNet.Append("\\A");
            return 0;
        }

        if (_cursor.TryTake('$'))
        {
            _dotNet.Append("\\z");
            return 0;
        }

        int size = ReadAtom();
        var quantifier = PatternQuantifier.Read(_cursor);
        _dotNet.Append(quantifier.Text);
        return size * quantifier.Copies;
    }

    private int ReadAtom()
    {
        switch (_cursor.Next)
        {
            case '*' or '+' or '?' or '{':
                throw new PatternException($"the '{_cursor.Next}' at position {_cursor.At + 1} repeats nothing; write '\\{_cursor.Next}' for the character");
            case ']' or '}':
                throw ClosesNothing(_cursor.Next, _cursor.At + 1);
        }

        if (_cursor.TryTake('.'))
        {
            return Append(CodePointSet.AllButLineEnds);
        }

        if (_cursor.TryTake('('))
        {
            return ReadGroup();
        }

        if (_cursor.TryTake('['))
        {
            return Append(PatternSets.Read(_cursor));
        }

        return _cursor.TryTake('\\') ? ReadEscape() : Append(_cursor.TakeCodePoint());
    }

    private int ReadGroup()
    {
        int open = _cursor.At;
        _groups.ReadKind(_cursor);

        _dotNet.Append("(?:");
        int size = ReadAlternatives();
        if (!_cursor.TryTake(')'))
        {
            throw new PatternException($"the '(' at position {open} is never closed; write '\\(' for the character");
        }

        _dotNet.Append(')');
        return size;
    }

    private int ReadEscape()
    {
        if (_cursor.Next is 'b' or 'B')
        {
            throw new PatternException($"'\\{_cursor.Next}' means different things to .NET and ECMA-262; name the characters around the word instead");
        }

        if (_cursor.Next is (>= '1' and <= '9') or 'k')
        {
            throw new PatternException("back-references cannot be checked in bounded time; use a plainer pattern");
        }

        return PatternEscapes.TryReadSet(_cursor) is { } set ? Append(set) : Append(PatternEscapes.ReadCodePoint(_cursor));
    }

    private int Append(CodePointSet set)
    {
        _dotNet.Append(set.ToDotNet(out int size));
        return size;
    }

    private int Append(int code)
    {
        if (code > 0xFFFF)
        {
            string pair = char.ConvertFromUtf32(code);
            _dotNet.Append("(?:");
            CodePointSet.AppendCharacter(_dotNet, pair[0]);
            CodePointSet.AppendCharacter(_dotNet, pair[1]);
            _dotNet.Append(')');
            return 2;
        }

        CodePointSet.AppendCharacter(_dotNet, code);
        return 1;
    }

    private static int Checked(int size) => size <= MaximumSize
        ? size
        : throw new PatternException($"with its counts written out the pattern has more than {MaximumSize} characters (a '.' is three); use smaller counts, or say the length with minLength and maxLength");

    private static PatternException ClosesNothing(char bracket, int position) =>
        new($"the '{bracket}' at position {position} closes nothing; write '\\{bracket}' for the character");
}
