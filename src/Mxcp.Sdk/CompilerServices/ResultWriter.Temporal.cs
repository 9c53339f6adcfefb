using Mxcp.Execution;

namespace Mxcp.CompilerServices;

public sealed partial class ResultWriter
{
    /// <summary>Writes a day: <c>2018-02-07</c>.</summary>
    /// <param name="value">The day.</param>
    /// <param name="minLength">The fewest characters the text may have.</param>
    /// <param name="maxLength">The most characters the text may have.</param>
    /// <param name="pattern">What the text must match.</param>
    /// <param name="oneOf">The texts that are allowed; empty for all.</param>
    public void WriteDate(
        DateOnly value, int minLength = 0, int maxLength = int.MaxValue, TextPattern? pattern = null, ReadOnlySpan<string> oneOf = default)
    {
        Span<byte> text = stackalloc byte[TemporalText.Max];
        int length = TemporalText.WriteDate(text, TemporalText.DaysSinceEpoch(value));
        WriteAscii(text[..length], new TextConstraint(minLength, maxLength, pattern, TextFormat.None, oneOf));
    }

    /// <summary>Writes a time of day: <c>14:30:00</c>, with as many decimal places as it needs.</summary>
    /// <param name="value">The time of day.</param>
    /// <param name="minLength">The fewest characters the text may have.</param>
    /// <param name="maxLength">The most characters the text may have.</param>
    /// <param name="pattern">What the text must match.</param>
    /// <param name="oneOf">The texts that are allowed; empty for all.</param>
    public void WriteTime(
        TimeOnly value, int minLength = 0, int maxLength = int.MaxValue, TextPattern? pattern = null, ReadOnlySpan<string> oneOf = default)
    {
        Span<byte> text = stackalloc byte[TemporalText.Max];
        var (seconds, nanoseconds) = Split(value.Ticks);
        int length = TemporalText.WriteTime(text, seconds, nanoseconds);
        WriteAscii(text[..length], new TextConstraint(minLength, maxLength, pattern, TextFormat.None, oneOf));
    }

    /// <summary>Writes a point in time: <c>2018-02-07T14:30:00Z</c>, or with the offset that it has.</summary>
    /// <param name="value">The point in time.</param>
    /// <param name="minLength">The fewest characters the text may have.</param>
    /// <param name="maxLength">The most characters the text may have.</param>
    /// <param name="pattern">What the text must match.</param>
    /// <param name="oneOf">The texts that are allowed; empty for all.</param>
    public void WriteDateTime(
        DateTimeOffset value, int minLength = 0, int maxLength = int.MaxValue, TextPattern? pattern = null, ReadOnlySpan<string> oneOf = default)
    {
        Span<byte> text = stackalloc byte[TemporalText.Max];
        var (seconds, nanoseconds) = Split(value.Ticks - DateTime.UnixEpoch.Ticks);
        int length = TemporalText.WriteDateTime(text, seconds, nanoseconds);
        length += TemporalText.WriteOffset(text[length..], (int)value.Offset.TotalSeconds);
        WriteAscii(text[..length], new TextConstraint(minLength, maxLength, pattern, TextFormat.None, oneOf));
    }

    /// <summary>Writes a duration: <c>P1DT2H</c>, <c>-PT0.5S</c>.</summary>
    /// <param name="value">The duration, shorter than ten million days.</param>
    /// <param name="minLength">The fewest characters the text may have.</param>
    /// <param name="maxLength">The most characters the text may have.</param>
    /// <param name="pattern">What the text must match.</param>
    /// <param name="oneOf">The texts that are allowed; empty for all.</param>
    public void WriteDuration(
        TimeSpan value, int minLength = 0, int maxLength = int.MaxValue, TextPattern? pattern = null, ReadOnlySpan<string> oneOf = default)
    {
        Require(Constraints.Duration(value));
        Span<byte> text = stackalloc byte[TemporalText.Max];
        long seconds = value.Ticks % TimeSpan.TicksPerDay / TimeSpan.TicksPerSecond;
        int nanoseconds = (int)(value.Ticks % TimeSpan.TicksPerSecond) * 100;
        int length = TemporalText.WriteDuration(text, 0, value.Ticks / TimeSpan.TicksPerDay, seconds, nanoseconds);
        WriteAscii(text[..length], new TextConstraint(minLength, maxLength, pattern, TextFormat.None, oneOf));
    }

    /// <summary>Writes a point in time as text of its Unix seconds: <c>"1518013800"</c>.</summary>
    /// <param name="value">The point in time.</param>
    /// <param name="minLength">The fewest characters the text may have.</param>
    /// <param name="maxLength">The most characters the text may have.</param>
    /// <param name="pattern">What the text must match.</param>
    /// <param name="oneOf">The texts that are allowed; empty for all.</param>
    public void WriteTimestamp(
        DateTimeOffset value, int minLength = 0, int maxLength = int.MaxValue, TextPattern? pattern = null, ReadOnlySpan<string> oneOf = default)
    {
        Span<byte> text = stackalloc byte[TemporalText.Max];
        var (seconds, nanoseconds) = Split(value.UtcTicks - DateTime.UnixEpoch.Ticks);
        int length = TemporalText.WriteUnixSeconds(text, seconds, nanoseconds);
        WriteAscii(text[..length], new TextConstraint(minLength, maxLength, pattern, TextFormat.None, oneOf));
    }

    /// <summary>The point in time that a <see cref="DateTime"/> is, in UTC. One that does not say which zone is meant is refused.</summary>
    /// <param name="value">Date and time.</param>
    public DateTimeOffset PointInTime(DateTime value)
    {
        if (value.Kind == DateTimeKind.Unspecified)
        {
            BeginValue();
            throw Refuse(JsonPath.At(_json.Span), "must be a point in time, and is a DateTime of kind Unspecified: nothing says in which time zone");
        }

        return new DateTimeOffset(value.ToUniversalTime());
    }

    /// <summary>Whole seconds, rounded down, and what is left over.</summary>
    private static (long Seconds, int Nanoseconds) Split(long ticks)
    {
        long seconds = Math.DivRem(ticks, TimeSpan.TicksPerSecond, out long rest);
        return rest < 0 ? (seconds - 1, (int)(rest + TimeSpan.TicksPerSecond) * 100) : (seconds, (int)rest * 100);
    }

    private void WriteAscii(ReadOnlySpan<byte> text, in TextConstraint constraint)
    {
        BeginValue();
        if (!constraint.IsEmpty)
        {
            Require(Constraints.Text(text, constraint));
        }

        _json.AppendQuoted(text);
    }
}
