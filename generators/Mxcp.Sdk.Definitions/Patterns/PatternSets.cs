namespace Mxcp.Definitions.Patterns;

/// <summary>Reads a set in brackets.</summary>
internal static class PatternSets
{
    /// <summary>Reads a set.</summary>
    /// <param name="cursor">The pattern, read up to the opening bracket.</param>
    public static CodePointSet Read(PatternCursor cursor)
    {
        int open = cursor.At;
        var set = CodePointSet.Empty();
        bool isNegated = cursor.TryTake('^');
        while (!cursor.TryTake(']'))
        {
            if (cursor.IsAtEnd)
            {
                throw new PatternException($"the '[' at position {open} is never closed; write '\\[' for the character");
            }

            ReadItem(cursor, set);
        }

        return isNegated ? set.Complement() : set;
    }

    private static void ReadItem(PatternCursor cursor, CodePointSet set)
    {
        int position = cursor.At + 1;
        int? from = ReadAtom(cursor, set);
        bool isRange = cursor.Next == '-' && !cursor.StartsWith("-]");
        if (isRange)
        {
            _ = cursor.Take();
        }

        if (!isRange || cursor.IsAtEnd)
        {
            AddOne(set, from);
            return;
        }

        int? to = ReadAtom(cursor, set);
        if (from is not { } first || to is not { } last)
        {
            throw new PatternException($"the range at position {position} reaches from or to a whole set; write '\\-' for the character '-'");
        }

        if (last < first)
        {
            throw new PatternException($"the range at position {position} runs backwards");
        }

        set.Add(first, last);
    }

    private static void AddOne(CodePointSet set, int? code)
    {
        if (code is { } one)
        {
            set.Add(one, one);
        }
    }

    /// <summary>A code point, or <see langword="null"/> where the atom was a whole set, which is added at once.</summary>
    private static int? ReadAtom(PatternCursor cursor, CodePointSet set)
    {
        if (!cursor.TryTake('\\'))
        {
            return cursor.TakeCodePoint();
        }

        if (PatternEscapes.TryReadSet(cursor) is { } shorthand)
        {
            set.Add(shorthand);
            return null;
        }

        // In a set these two stand for characters, elsewhere they do not.
        return cursor.TryTake('b') ? '\b' : cursor.TryTake('-') ? '-' : PatternEscapes.ReadCodePoint(cursor);
    }
}
