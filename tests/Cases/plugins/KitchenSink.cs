using System.Numerics;

namespace App;

[Plugin("kitchen_sink")]
public sealed class KitchenSink(PluginConfiguration configuration, IReadOnlyDictionary<string, string> values, TimeProvider time)
{
    [Udf]
    public string Region() => $"{configuration.Name}:{values["name"]}:{time == TimeProvider.System}";

    [Udf]
    public string Shout(string text) => text.ToUpperInvariant();

    // Called with NULL too, as it takes it.
    [Udf]
    public string Describe(string? text, int number) => $"{text ?? "nothing"}/{number}";

    [Udf]
    public int? Halve(int number) => number % 2 == 0 ? number / 2 : null;

    [Udf("numbers")]
    public Numbers All(sbyte a, byte b, short c, ushort d, int e, uint f, long g, ulong h, Int128 i, BigInteger j, float k, double l, decimal m) =>
        new(a, b, c, d, e, f, g, h, i, j, k, l, m);

    [Udf]
    public Times Move(DateOnly date, TimeOnly time, DateTime timestamp, DateTimeOffset instant, TimeSpan span) =>
        new() { Date = date.AddDays(1), Time = time.AddMinutes(1), Timestamp = timestamp.AddTicks(1_234_567), Instant = instant.ToOffset(TimeSpan.FromHours(2)), Span = span + TimeSpan.FromDays(1) };

    [Udf]
    public byte[] Reverse(byte[] bytes) => [.. bytes.Reverse()];

    [Udf]
    public Guid? Next(Guid id) => id == Guid.Empty ? null : id;

    [Udf]
    public bool Negate(bool value) => !value;

    [Udf]
    public Size Larger(Size size) => size == Size.Large ? size : size + 1;

    [Udf]
    public IReadOnlyList<string?> Sort(List<string?> words) => [.. words.Order(StringComparer.Ordinal)];

    [Udf]
    public int[][] Split(int[] numbers) => [[.. numbers.Where(int.IsEvenInteger)], [.. numbers.Where(int.IsOddInteger)]];

    [Udf]
    public Dictionary<string, long> Count(IReadOnlyList<string> words) => words.CountBy(static word => word).ToDictionary(static pair => pair.Key, static pair => (long)pair.Value);

    [Udf]
    public IReadOnlyDictionary<int, double?> Invert(IReadOnlyDictionary<int, double?> map) => map.ToDictionary(static pair => -pair.Key, static pair => 1 / pair.Value);

    [Udf(Pure = true)]
    public static Point? Middle(Point from, Point? to) => to is null ? null : new Point((from.X + to.X) / 2, (from.Y + to.Y) / 2);

    [Udf]
    public List<Point> Around(double distance, CancellationToken cancellation) =>
        cancellation.IsCancellationRequested ? [] : [new(distance, 0), new(0, distance), new(-distance, 0) { Note = "left" }];

    [Udf]
    public string Who() => CurrentUser?.Username ?? "nobody";

    [Udf]
    public string Refuse(string reason) => throw new EndpointException($"refused: {reason}");

    [Udf]
    public string Break(string secret) => throw new InvalidOperationException(secret);

    [Udf]
    public long Query() => (long)Db.Execute("SELECT 1::BIGINT AS one")[0]["one"]!;
}

public sealed record Numbers(sbyte A, byte B, short C, ushort D, int E, uint F, long G, ulong H, Int128 I, BigInteger J, float K, double L, decimal M);

public struct Times
{
    public DateOnly Date { get; set; }

    public TimeOnly Time { get; set; }

    public DateTime Timestamp { get; set; }

    public DateTimeOffset Instant { get; set; }

    public TimeSpan Span { get; set; }
}

public sealed record Point(double X, double Y)
{
    public string? Note { get; init; }
}

public enum Size
{
    Small,
    VeryLarge,
    Large,
}
