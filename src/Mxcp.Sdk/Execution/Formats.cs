// Compiled twice: here, where a text is a span of whatever it lies in, and for netstandard2.0, which has no spans.
#if NET
using Text = System.ReadOnlySpan<char>;
#else
using Text = System.String;
#endif

namespace Mxcp.Execution;

/// <summary>Whether a text has a format, as a whole. Needs nothing but characters, so that the build checks with the same code.</summary>
internal static partial class Formats
{
    /// <summary>A day of the calendar: <c>2018-02-07</c>, from the year 1 to 9999.</summary>
    public static bool IsDate(Text text) => text.Length == 10 && IsDateAt(text, 0);

    /// <summary>A time of day without an offset: <c>14:30:00</c>, <c>14:30:00.25</c>.</summary>
    public static bool IsTime(Text text) =>
        IsClock(text, 0, out int end, out _, out int second) && end == text.Length && second < 60;

    /// <summary>A time of day with its offset from UTC, as RFC 3339 has it: <c>14:30:00Z</c>, <c>14:30:00.25+01:00</c>.</summary>
    public static bool IsTimeWithOffset(Text text) => IsFullTime(text, 0);

    /// <summary>A point in time, as RFC 3339 has it: <c>2018-02-07T14:30:00Z</c>.</summary>
    public static bool IsDateTime(Text text) =>
        text.Length > 11 && IsDateAt(text, 0) && text[10] is 'T' or 't' && IsFullTime(text, 11);

    /// <summary>Seconds since 1970 as decimal text, with up to seven decimal places: <c>1518013800</c>, <c>-0.5</c>.</summary>
    public static bool IsTimestamp(Text text)
    {
        int index = text.Length > 0 && text[0] == '-' ? 1 : 0;
        int start = index;
        int digits = ReadDigits(text, ref index);
        if (digits is 0 or > 12 || (digits > 1 && text[start] == '0'))
        {
            return false;
        }

        if (index < text.Length)
        {
            if (text[index] != '.')
            {
                return false;
            }

            index++;
            if (ReadDigits(text, ref index) is 0 or > 7)
            {
                return false;
            }
        }

        return index == text.Length && IsInCalendar(text, start, digits);
    }

    /// <summary>The years 1 to 9999, in seconds since 1970.</summary>
    private static bool IsInCalendar(Text text, int start, int digits)
    {
        long seconds = 0;
        for (int index = start; index < start + digits; index++)
        {
            seconds = (seconds * 10) + (text[index] - '0');
        }

        return start == 0 ? seconds <= 253_402_300_799 : seconds < 62_135_596_800 || (seconds == 62_135_596_800 && IsWhole(text, start + digits));
    }

    private static bool IsWhole(Text text, int index)
    {
        for (; index < text.Length; index++)
        {
            if (text[index] is not ('.' or '0'))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsDateAt(Text text, int start)
    {
        int year = (Two(text, start) * 100) + Two(text, start + 2);
        int month = Two(text, start + 5);
        int day = Two(text, start + 8);
        return year > 0 && Two(text, start) >= 0 && Two(text, start + 2) >= 0
            && text[start + 4] == '-' && text[start + 7] == '-'
            && month is >= 1 and <= 12 && day >= 1 && day <= DaysIn(year, month);
    }

    private static int DaysIn(int year, int month) => month switch
    {
        2 => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28,
        4 or 6 or 9 or 11 => 30,
        _ => 31,
    };

    private static bool IsFullTime(Text text, int start) =>
        IsClock(text, start, out int end, out int minutes, out int second)
        && IsOffset(text, end, out int offset)
        && (second < 60 || Modulo(minutes - offset, 24 * 60) == (24 * 60) - 1);   // a leap second ends a day of UTC

    /// <summary>HH:MM:SS and a fraction; a second of 60 is let through.</summary>
    private static bool IsClock(Text text, int start, out int end, out int minutes, out int second)
    {
        end = start + 8;
        minutes = 0;
        second = 0;
        if (text.Length < end || text[start + 2] != ':' || text[start + 5] != ':')
        {
            return false;
        }

        int hour = Two(text, start);
        int minute = Two(text, start + 3);
        second = Two(text, start + 6);
        minutes = (hour * 60) + minute;
        if (hour is < 0 or > 23 || minute is < 0 or > 59 || second is < 0 or > 60)
        {
            return false;
        }

        if (end == text.Length || text[end] != '.')
        {
            return true;
        }

        end++;
        return ReadDigits(text, ref end) > 0;
    }

    private static bool IsOffset(Text text, int start, out int offset)
    {
        offset = 0;
        if (text.Length == start + 1)
        {
            return text[start] is 'Z' or 'z';
        }

        if (text.Length != start + 6 || text[start] is not ('+' or '-') || text[start + 3] != ':')
        {
            return false;
        }

        int hours = Two(text, start + 1);
        int minutes = Two(text, start + 4);
        offset = ((hours * 60) + minutes) * (text[start] == '-' ? -1 : 1);
        return hours is >= 0 and <= 23 && minutes is >= 0 and <= 59;
    }

    private static int ReadDigits(Text text, ref int index)
    {
        int start = index;
        while (index < text.Length && IsDigit(text[index]))
        {
            index++;
        }

        return index - start;
    }

    /// <summary>Two digits; -1 where they are none.</summary>
    private static int Two(Text text, int index) =>
        IsDigit(text[index]) && IsDigit(text[index + 1]) ? ((text[index] - '0') * 10) + text[index + 1] - '0' : -1;

    private static int Modulo(int value, int modulus) => ((value % modulus) + modulus) % modulus;

    private static bool IsDigit(char c) => c is >= '0' and <= '9';

    private static bool IsLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
}
