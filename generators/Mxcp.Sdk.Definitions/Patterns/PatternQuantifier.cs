using System.Globalization;

namespace Mxcp.Definitions.Patterns;

/// <summary>How often an atom repeats: the quantifier in the words that both sides share, and how often the atom is written out for it.</summary>
internal readonly record struct PatternQuantifier(string Text, int Copies)
{
    private const int MaximumRepeat = 1000;

    /// <summary>Reads a quantifier, if one stands there.</summary>
    public static PatternQuantifier Read(PatternCursor cursor)
    {
        if (cursor.IsAtEnd || cursor.Next is not ('*' or '+' or '?' or '{'))
        {
            return new PatternQuantifier("", Copies: 1);
        }

        var quantifier = cursor.TryTake('{') ? ReadCount(cursor) : ReadSign(cursor.Take());

        // Lazy or greedy makes no difference to whether a text matches.
        _ = cursor.TryTake('?');
        return quantifier;
    }

    private static PatternQuantifier ReadSign(char sign) => new(sign.ToString(), Copies: sign == '+' ? 2 : 1);

    private static PatternQuantifier ReadCount(PatternCursor cursor)
    {
        int position = cursor.At;
        string? count = cursor.TakeUntil('}');
        string[] bounds = count?.Split(',') ?? [];
        bool isCount = bounds.Length is 1 or 2 && IsNumber(bounds[0]) && (bounds.Length == 1 || bounds[1].Length == 0 || IsNumber(bounds[1]));
        if (!isCount)
        {
            throw new PatternException($"the '{{' at position {position} starts no count such as {{2}}, {{2,}} or {{2,5}}; write '\\{{' for the character");
        }

        bool isOpen = bounds.Length == 2 && bounds[1].Length == 0;
        int least = Bound(bounds[0]);
        int most = isOpen ? least : Bound(bounds[bounds.Length - 1]);
        if (least > most)
        {
            throw new PatternException($"the count {{{count}}} at position {position} runs backwards");
        }

        return new PatternQuantifier($"{{{count}}}", Copies: isOpen ? least + 1 : most);
    }

    private static bool IsNumber(string text) => text.Length > 0 && text.All(static letter => letter is >= '0' and <= '9');

    private static int Bound(string digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int bound) && bound <= MaximumRepeat
            ? bound
            : throw new PatternException($"counts go up to {MaximumRepeat}; say longer ones with minLength and maxLength");
}
