#if NET
using Text = System.ReadOnlySpan<char>;
#else
using Text = System.String;
#endif

namespace Mxcp.Execution;

internal static partial class Formats
{
    /// <summary>
    /// An ISO 8601 duration: <c>P1Y2M10DT2H30M</c>, <c>P2W</c>, <c>PT0.5S</c>; seconds may have a fraction, and a minus in front
    /// turns it round.
    /// </summary>
    public static bool IsDuration(Text text)
    {
        int index = text.Length > 0 && text[0] == '-' ? 1 : 0;
        if (index >= text.Length || text[index] != 'P')
        {
            return false;
        }

        index++;
        int start = index;
        if (ReadDigits(text, ref index) > 0 && index == text.Length - 1 && text[index] == 'W')
        {
            return true;
        }

        index = start;
        int parts = ReadParts(text, ref index, "YMD", canHaveFraction: false);
        if (index == text.Length)
        {
            return parts > 0;
        }

        if (parts < 0 || text[index] != 'T')
        {
            return false;
        }

        index++;
        return ReadParts(text, ref index, "HMS", canHaveFraction: true) > 0 && index == text.Length;
    }

    /// <summary>
    /// A duration that a <c>TimeSpan</c> holds: no years and months, which have no fixed length, and so few digits that any will
    /// do. A schema says the same as a pattern.
    /// </summary>
    public static bool IsFixedDuration(Text text)
    {
        if (!IsDuration(text))
        {
            return false;
        }

        bool isTime = false;
        for (int index = text[0] == '-' ? 2 : 1; index < text.Length; index++)
        {
            if (text[index] == 'T')
            {
                isTime = true;
                continue;
            }

            int digits = ReadDigits(text, ref index);
            if (text[index] == '.')
            {
                index++;
                _ = ReadDigits(text, ref index);
            }

            if (digits > MostDigits(text[index], isTime))
            {
                return false;
            }
        }

        return true;
    }

    private static int MostDigits(char unit, bool isTime) => unit switch
    {
        'W' => 6,
        'D' => 7,
        'H' => 6,
        'M' when isTime => 8,
        'S' => 10,
        _ => 0,
    };

    /// <summary>Reads "1Y2M": numbers, each followed by one of the designators, in their order. -1 where a number stands alone.</summary>
    private static int ReadParts(Text text, ref int index, string designators, bool canHaveFraction)
    {
        int parts = 0;
        int next = 0;
        while (index < text.Length && IsDigit(text[index]))
        {
            ReadDigits(text, ref index);
            bool hasFraction = canHaveFraction && index < text.Length && text[index] == '.';
            if (hasFraction)
            {
                index++;
                if (ReadDigits(text, ref index) == 0)
                {
                    return -1;
                }
            }

            int found = index < text.Length ? designators.IndexOf(text[index], next) : -1;
            if (found < 0 || (hasFraction && designators[found] != 'S'))
            {
                return -1;
            }

            next = found + 1;
            index++;
            parts++;
        }

        return parts;
    }
}
