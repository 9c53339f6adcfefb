using System.Globalization;

namespace Mxcp.Execution;

/// <summary>Turns texts that have a format into values. Each method is <see langword="false"/> where C#'s type has no room for it.</summary>
internal static class FormatValues
{
    private const int TicksDigits = 7;

    public static bool TryDate(ReadOnlySpan<char> text, out DateOnly date)
    {
        date = default;
        return Formats.IsDate(text) && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date);
    }

    /// <summary>Digits of the fraction beyond 100 ns are cut off.</summary>
    public static bool TryTime(ReadOnlySpan<char> text, out TimeOnly time)
    {
        time = default;
        if (!Formats.IsTime(text))
        {
            return false;
        }

        time = new TimeOnly(ClockTicks(text));
        return true;
    }

    /// <inheritdoc cref="TryTime"/>
    public static bool TryDateTime(ReadOnlySpan<char> text, out DateTimeOffset time)
    {
        time = default;
        if (!Formats.IsDateTime(text) || !TryDate(text[..10], out var date))
        {
            return false;
        }

        int offsetAt = 19;
        while (text[offsetAt] is '.' || char.IsAsciiDigit(text[offsetAt]))
        {
            offsetAt++;
        }

        var local = date.ToDateTime(TimeOnly.MinValue).Ticks + ClockTicks(text[11..offsetAt]);
        var offset = Offset(text[offsetAt..]);
        long utc = local - offset.Ticks;
        if (utc < DateTime.MinValue.Ticks || utc > DateTime.MaxValue.Ticks)
        {
            return false;
        }

        // RFC 3339 has offsets up to 23:59, DateTimeOffset up to 14:00: the point in time is the same.
        var utcTime = new DateTimeOffset(utc, TimeSpan.Zero);
        time = offset.Duration() <= TimeSpan.FromHours(14) && local <= DateTime.MaxValue.Ticks ? utcTime.ToOffset(offset) : utcTime;
        return true;
    }

    /// <summary>Date and time without an offset: <c>2018-02-07T14:30:00</c>.</summary>
    public static bool TryLocalDateTime(ReadOnlySpan<char> text, out DateTime time)
    {
        time = default;
        if (text.Length < 19 || text[10] is not ('T' or 't') || !TryDate(text[..10], out var date) || !TryTime(text[11..], out var clock))
        {
            return false;
        }

        time = date.ToDateTime(clock);
        return true;
    }

    /// <summary>Weeks, days and smaller parts; years and months have no fixed length.</summary>
    public static bool TryDuration(ReadOnlySpan<char> text, out TimeSpan duration)
    {
        duration = default;
        if (!Formats.IsDuration(text))
        {
            return false;
        }

        bool isNegative = text[0] == '-';
        bool isTime = false;
        Int128 ticks = 0;
        for (int index = isNegative ? 2 : 1; index < text.Length; index++)
        {
            if (text[index] == 'T')
            {
                isTime = true;
                continue;
            }

            int start = index;
            while (char.IsAsciiDigit(text[index]) || text[index] == '.')
            {
                index++;
            }

            long unit = UnitTicks(text[index], isTime);
            if (unit == 0 || !TryScale(text[start..index], unit, out var part))
            {
                return false;
            }

            ticks += part;
        }

        ticks = isNegative ? -ticks : ticks;
        if (ticks < TimeSpan.MinValue.Ticks || ticks > TimeSpan.MaxValue.Ticks)
        {
            return false;
        }

        duration = new TimeSpan((long)ticks);
        return true;
    }

    public static bool TryTimestamp(ReadOnlySpan<char> text, out DateTimeOffset time)
    {
        time = default;
        if (!Formats.IsTimestamp(text))
        {
            return false;
        }

        bool isNegative = text[0] == '-';
        var digits = isNegative ? text[1..] : text;
        if (!TryScale(digits, TimeSpan.TicksPerSecond, out var ticks))
        {
            return false;
        }

        time = new DateTimeOffset(DateTime.UnixEpoch.Ticks + (long)(isNegative ? -ticks : ticks), TimeSpan.Zero);
        return true;
    }

    public static bool TryUri(string text, out Uri uri)
    {
        bool isUri = Uri.TryCreate(text, UriKind.Absolute, out var created) && Formats.IsUri(text);
        uri = created!;
        return isUri;
    }

    /// <summary>HH:MM:SS and a fraction; 23:59:60 is midnight.</summary>
    private static long ClockTicks(ReadOnlySpan<char> clock)
    {
        long seconds = (Two(clock, 0) * 3600) + (Two(clock, 3) * 60) + Two(clock, 6);
        return (seconds * TimeSpan.TicksPerSecond) + (clock.Length > 9 ? FractionTicks(clock[9..]) : 0);
    }

    private static TimeSpan Offset(ReadOnlySpan<char> offset)
    {
        if (offset.Length == 1)
        {
            return TimeSpan.Zero;
        }

        var size = new TimeSpan(Two(offset, 1), Two(offset, 4), 0);
        return offset[0] == '-' ? -size : size;
    }

    private static long UnitTicks(char designator, bool isTime) => (designator, isTime) switch
    {
        ('W', _) => 7 * TimeSpan.TicksPerDay,
        ('D', _) => TimeSpan.TicksPerDay,
        ('H', _) => TimeSpan.TicksPerHour,
        ('M', true) => TimeSpan.TicksPerMinute,
        ('S', _) => TimeSpan.TicksPerSecond,
        _ => 0,
    };

    /// <summary>Multiplies decimal text such as 1.25 by a unit. Twenty digits are more than any duration has.</summary>
    private static bool TryScale(ReadOnlySpan<char> number, long unit, out Int128 ticks)
    {
        int point = number.IndexOf('.');
        var whole = (point < 0 ? number : number[..point]).TrimStart('0');
        ticks = 0;
        if (whole.Length > 20)
        {
            return false;
        }

        ticks = ((whole.IsEmpty ? 0 : Int128.Parse(whole, CultureInfo.InvariantCulture)) * unit) + (point < 0 ? 0 : FractionTicks(number[(point + 1)..]));
        return true;
    }

    private static long FractionTicks(ReadOnlySpan<char> digits)
    {
        long ticks = 0;
        for (int index = 0; index < TicksDigits; index++)
        {
            ticks = (ticks * 10) + (index < digits.Length ? digits[index] - '0' : 0);
        }

        return ticks;
    }

    private static int Two(ReadOnlySpan<char> text, int index) => ((text[index] - '0') * 10) + text[index + 1] - '0';
}
