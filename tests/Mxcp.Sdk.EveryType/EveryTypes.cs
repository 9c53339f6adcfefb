using System.Numerics;
using System.Text.Json;

namespace Mxcp.EveryType;

public enum Status
{
    Open,
    InProgress,
}

public sealed record Part(string Name, int? Amount, IReadOnlyList<Part2> Inner);

public sealed record Part2(DateTimeOffset Made, Uri? Link);

public static class EveryTypes
{
    [Endpoint]
    public static Part? CSharpTypes(
        byte small,
        BigInteger wide,
        decimal exact,
        float half,
        DateOnly day,
        TimeOnly clock,
        TimeSpan span,
        Guid id,
        byte[] picture,
        Status status,
        JsonElement json,
        Dictionary<string, long> counts,
        Part part,
        Part[] parts)
    {
        object[] all = [small, wide, exact, half, day, clock, span, id, picture, status, json, counts, parts];
        return all.Length > 0 ? part : null;
    }
}
