using System.Buffers.Binary;

namespace Mxcp.DuckDb;

/// <summary>Times and UUIDs as DuckDB keeps them.</summary>
internal static class NativeTime
{
    /// <summary>Microseconds since 1970, cut off towards the past.</summary>
    public static long MicrosecondsOf(DateTime value)
    {
        long ticks = value.Ticks - DateTime.UnixEpoch.Ticks;
        var (microseconds, rest) = Math.DivRem(ticks, TimeSpan.TicksPerMicrosecond);
        return rest < 0 ? microseconds - 1 : microseconds;
    }

    public static Interval IntervalOf(TimeSpan value)
    {
        var (days, rest) = Math.DivRem(value.Ticks, TimeSpan.TicksPerDay);
        return new Interval(0, (int)days, rest / TimeSpan.TicksPerMicrosecond);
    }

    /// <summary>The bits of a UUID, the highest turned round so that they sort as signed integers.</summary>
    public static Int128 BitsOf(Guid value)
    {
        Span<byte> bytes = stackalloc byte[16];
        value.TryWriteBytes(bytes, bigEndian: true, out _);
        return unchecked((Int128)(BinaryPrimitives.ReadUInt128BigEndian(bytes) ^ (UInt128.One << 127)));
    }
}
