namespace Mxcp.Execution;

/// <summary>Writes dates, times and durations in ISO 8601, as ASCII. Each method returns the number of bytes.</summary>
/// <remarks>Fractions have only as many digits as they need. Years beyond 0 to 9999 have a sign and six digits, as in ECMAScript.</remarks>
internal static class TemporalText
{
    /// <summary>The bytes that the longest text here takes.</summary>
    public const int Max = 80;

    private const long SecondsPerDay = 86_400;
    private const int DaysPer400Years = 146_097;

    /// <summary>Days from 0000-03-01 to 1970-01-01.</summary>
    private const int DaysToEpoch = 719_468;

    public static int DaysSinceEpoch(DateOnly date) => date.DayNumber - DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber;

    /// <summary>2018-02-07</summary>
    public static int WriteDate(Span<byte> buffer, long daysSinceEpoch)
    {
        var (year, month, day) = Civil(daysSinceEpoch);
        int length = WriteYear(buffer, year);
        buffer[length] = (byte)'-';
        NumberText.WriteDigits(buffer.Slice(length + 1, 2), (ulong)month);
        buffer[length + 3] = (byte)'-';
        NumberText.WriteDigits(buffer.Slice(length + 4, 2), (ulong)day);
        return length + 6;
    }

    /// <summary>14:30:00.25</summary>
    public static int WriteTime(Span<byte> buffer, long secondOfDay, int nanoseconds)
    {
        var (minutes, second) = Math.DivRem(secondOfDay, 60);
        var (hour, minute) = Math.DivRem(minutes, 60);
        NumberText.WriteDigits(buffer[..2], (ulong)hour);
        buffer[2] = (byte)':';
        NumberText.WriteDigits(buffer.Slice(3, 2), (ulong)minute);
        buffer[5] = (byte)':';
        NumberText.WriteDigits(buffer.Slice(6, 2), (ulong)second);
        return 8 + WriteFraction(buffer[8..], nanoseconds);
    }

    /// <summary>2018-02-07T14:30:00.25</summary>
    public static int WriteDateTime(Span<byte> buffer, long secondsSinceEpoch, int nanoseconds)
    {
        long days = Math.DivRem(secondsSinceEpoch, SecondsPerDay, out long second);
        if (second < 0)
        {
            days--;
            second += SecondsPerDay;
        }

        int length = WriteDate(buffer, days);
        buffer[length++] = (byte)'T';
        return length + WriteTime(buffer[length..], second, nanoseconds);
    }

    /// <summary>Z, +01:00, -00:30:15</summary>
    public static int WriteOffset(Span<byte> buffer, int offsetInSeconds)
    {
        if (offsetInSeconds == 0)
        {
            buffer[0] = (byte)'Z';
            return 1;
        }

        int seconds = Math.Abs(offsetInSeconds);
        buffer[0] = (byte)(offsetInSeconds < 0 ? '-' : '+');
        NumberText.WriteDigits(buffer.Slice(1, 2), (ulong)(seconds / 3600));
        buffer[3] = (byte)':';
        NumberText.WriteDigits(buffer.Slice(4, 2), (ulong)(seconds / 60 % 60));
        if (seconds % 60 == 0)
        {
            return 6;
        }

        buffer[6] = (byte)':';
        NumberText.WriteDigits(buffer.Slice(7, 2), (ulong)(seconds % 60));
        return 9;
    }

    /// <summary>1518013800.25</summary>
    public static int WriteUnixSeconds(Span<byte> buffer, long seconds, int nanoseconds)
    {
        // -0.25 s is -1 s and 750 ms.
        int length = 0;
        if (seconds < 0)
        {
            buffer[length++] = (byte)'-';
            seconds = nanoseconds == 0 ? -seconds : -seconds - 1;
            nanoseconds = nanoseconds == 0 ? 0 : 1_000_000_000 - nanoseconds;
        }

        length += NumberText.Write(buffer[length..], seconds);
        return length + WriteFraction(buffer[length..], nanoseconds);
    }

    /// <summary>P1Y2M3DT4H5M6.7S; -P1D; with signs inside where parts point both ways: P1M-3D.</summary>
    /// <param name="buffer">Where to.</param>
    /// <param name="months">Months, written as years and months.</param>
    /// <param name="days">Days.</param>
    /// <param name="seconds">Seconds, written as hours, minutes and seconds.</param>
    /// <param name="nanoseconds">Their fraction, of the same sign.</param>
    public static int WriteDuration(Span<byte> buffer, long months, long days, long seconds, int nanoseconds)
    {
        int length = 0;
        if (months <= 0 && days <= 0 && seconds <= 0 && nanoseconds <= 0 && (months | days | seconds | (long)nanoseconds) != 0)
        {
            buffer[length++] = (byte)'-';
            (months, days, seconds, nanoseconds) = (-months, -days, -seconds, -nanoseconds);
        }

        buffer[length++] = (byte)'P';
        int start = length;
        length += WritePart(buffer[length..], months / 12, 'Y');
        length += WritePart(buffer[length..], months % 12, 'M');
        length += WritePart(buffer[length..], days, 'D');
        if ((seconds | (long)nanoseconds) == 0 && length > start)
        {
            return length;
        }

        buffer[length++] = (byte)'T';
        length += WritePart(buffer[length..], seconds / 3600, 'H');
        length += WritePart(buffer[length..], seconds / 60 % 60, 'M');
        return length + WriteSeconds(buffer[length..], (int)(seconds % 60), nanoseconds, isNeeded: (seconds | (long)nanoseconds) == 0);
    }

    private static int WritePart(Span<byte> buffer, long value, char designator)
    {
        if (value == 0)
        {
            return 0;
        }

        int length = NumberText.Write(buffer, value);
        buffer[length] = (byte)designator;
        return length + 1;
    }

    private static int WriteSeconds(Span<byte> buffer, int seconds, int nanoseconds, bool isNeeded)
    {
        if (seconds == 0 && nanoseconds == 0 && !isNeeded)
        {
            return 0;
        }

        int length = 0;
        if (seconds < 0 || nanoseconds < 0)
        {
            buffer[length++] = (byte)'-';
        }

        length += NumberText.Write(buffer[length..], (long)Math.Abs(seconds));
        length += WriteFraction(buffer[length..], Math.Abs(nanoseconds));
        buffer[length] = (byte)'S';
        return length + 1;
    }

    private static int WriteFraction(Span<byte> buffer, int nanoseconds)
    {
        if (nanoseconds == 0)
        {
            return 0;
        }

        buffer[0] = (byte)'.';
        NumberText.WriteDigits(buffer.Slice(1, 9), (ulong)nanoseconds);
        int length = 10;
        while (buffer[length - 1] == '0')
        {
            length--;
        }

        return length;
    }

    private static int WriteYear(Span<byte> buffer, long year)
    {
        if (year is >= 0 and <= 9999)
        {
            NumberText.WriteDigits(buffer[..4], (ulong)year);
            return 4;
        }

        buffer[0] = (byte)(year < 0 ? '-' : '+');
        NumberText.WriteDigits(buffer.Slice(1, 6), (ulong)Math.Abs(year));
        return 7;
    }

    // Howard Hinnant's days_to_civil: years that begin in March make the leap day the last of its year.
    private static (long Year, long Month, long Day) Civil(long daysSinceEpoch)
    {
        long days = daysSinceEpoch + DaysToEpoch;
        long era = (days >= 0 ? days : days - DaysPer400Years + 1) / DaysPer400Years;
        long dayOfEra = days - (era * DaysPer400Years);
        long yearOfEra = (dayOfEra - (dayOfEra / 1460) + (dayOfEra / 36_524) - (dayOfEra / 146_096)) / 365;
        long dayOfYear = dayOfEra - ((365 * yearOfEra) + (yearOfEra / 4) - (yearOfEra / 100));
        long monthFromMarch = ((5 * dayOfYear) + 2) / 153;
        long day = dayOfYear - (((153 * monthFromMarch) + 2) / 5) + 1;
        long month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
        return (yearOfEra + (era * 400) + (month <= 2 ? 1 : 0), month, day);
    }
}
