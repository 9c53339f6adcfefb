using System.Numerics;

namespace App;

internal static class Endpoints
{
    [Endpoint]
    public static Scalars MoreScalars(
        sbyte tiny, byte octet, short brief, ushort port, uint count, ulong size, ulong total, Int128 span, UInt128? area, BigInteger stars,
        DateTime moment, DateTime? stamp, Guid id, Guid ticket, byte[] file) =>
        new(tiny, octet, brief, port, count, size, total, span, area, stars, moment, stamp, id, ticket, file);
}

internal sealed record Scalars(
    sbyte Tiny, byte Octet, short Brief, ushort Port, uint Count, ulong Size, ulong Total, Int128 Span, UInt128? Area, BigInteger Stars,
    DateTime Moment, DateTime? Stamp, Guid Id, Guid Ticket, byte[] File);
