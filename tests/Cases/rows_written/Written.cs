using System.Numerics;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace App;

internal static partial class Written
{
    private const string Table = """
        CREATE OR REPLACE TABLE things (
            id BIGINT PRIMARY KEY, name VARCHAR NOT NULL, kind ENUM('big', 'very_small'), mood VARCHAR, size UHUGEINT, price DECIMAL(10,2), ratio DOUBLE,
            day DATE, "at" TIME, made TIMESTAMP, seen TIMESTAMPTZ, wait INTERVAL, key UUID, data BLOB, open BOOLEAN, tags VARCHAR[], grid INTEGER[2][],
            place STRUCT(y DOUBLE, x INTEGER, z VARCHAR), places STRUCT(x INTEGER, y DOUBLE, z VARCHAR)[], counts MAP(VARCHAR, INTEGER), note JSON,
            added VARCHAR DEFAULT 'by default')
        """;

    private static readonly Thing[] Things =
    [
        new(
            1, "first", Kind.VerySmall, Mood.Fine, UInt128.MaxValue, 12.50m, 0.1, new DateOnly(2018, 2, 7), new TimeOnly(14, 30), new DateTime(2018, 2, 7, 14, 30, 0),
            new DateTimeOffset(2018, 2, 7, 14, 30, 0, TimeSpan.FromHours(2)), TimeSpan.FromHours(-26), new Guid("ff112233-4455-6677-8899-aabbccddeeff"), [0, 255], true)
        {
            Tags = ["a", null, "longer than twelve bytes"],
            Grid = [[1, 2], [3, 4]],
            Place = new Point(1, 2.5),
            Places = [new Point(3, null), new Point(4, 4.5)],
            Counts = new Dictionary<string, int> { ["a"] = 1, ["b"] = 2 },
            Note = JsonElement.Parse("""{"a": [1, 2.50]}"""),
        },
        new(2, "", null, Mood.Good, 0, null, null, null, null, null, null, null, null, null, null) { Tags = [] },
    ];

    [Endpoint]
    public static async Task<List<string>> AppendAndRead(CancellationToken cancellation)
    {
        Db.Execute(Table);
        long count = Db.Append("things", Things);
        var again = await Db.QueryAsync<Thing>("SELECT * FROM things ORDER BY id", cancellation);
        Db.Execute("CREATE TABLE copy AS SELECT * FROM things LIMIT 0");
        await Db.AppendAsync("main.copy", again, cancellation);
        return
        [
            $"{count} rows",
            .. Db.Execute("SELECT things::VARCHAR AS t FROM things ORDER BY id").Select(row => (string)row["t"]!),
            $"{Db.QueryScalar<long>("SELECT count(*) FROM (SELECT * EXCLUDE added FROM things EXCEPT SELECT * EXCLUDE added FROM copy)")} differ",
        ];
    }

    [Endpoint]
    public static async Task<List<string>> AppendFromStream(CancellationToken cancellation)
    {
        Db.Execute("CREATE TABLE many (x INTEGER, y DOUBLE, list INTEGER[])");
        var rows = Db.StreamAsync<Many>("SELECT i AS x, CASE WHEN i % 2 = 0 THEN i / 2 END AS y, range(i % 5) AS list FROM range(10000) r(i)", cancellation);
        long count = await Db.AppendAsync("many", rows, cancellation);
        return
        [
            $"{count} rows",
            Db.QueryScalar<string>("SELECT {'rows': count(*), 'x': sum(x), 'y': sum(y), 'items': sum(len(list)), 'sum': sum(list_sum(list))}::VARCHAR FROM many"),
        ];
    }

    [Endpoint]
    public static List<string> BindRecords()
    {
        var point = new Point(1, null);
        Point? none = null;
        List<Point> points = [new(1, 2), new(3, null)];
        return
        [
            Db.QueryScalar<string>($"SELECT {point}::VARCHAR"),
            Db.QueryScalar<string>($"SELECT coalesce({none}::VARCHAR, 'NULL')"),
            Db.QueryScalar<string>($"SELECT list_sum(list_transform({points}, lambda p: p.x))::VARCHAR"),
            Db.QueryScalar<string>("SELECT $points::VARCHAR", ("points", SqlValue.List(points))),
            Db.QueryScalar<string>($"SELECT typeof({Things[0]})"),
            Db.QueryScalar<string>($"SELECT {Things[0]}::VARCHAR"),
            Db.QueryScalar<string>($"SELECT {Things}::VARCHAR"),
            string.Join(" ", Db.Query<Point>($"SELECT unnest({points}, recursive := true)")),
        ];
    }

    [Endpoint]
    public static string AppendWrong(string kind)
    {
        Db.Execute("CREATE OR REPLACE TABLE wrong (x INTEGER PRIMARY KEY, y DECIMAL(4,2) NOT NULL, list INTEGER[])");
        IEnumerable<Wrong> rows = kind switch
        {
            "null" => [new(1, 1, []), new(2, null, [])],
            "large" => [new(1, 100.5m, [])],
            "fine" => [new(1, 1.234m, [])],
            "inside" => [new(1, 1, [1, 3_000_000_000])],
            "twice" => [new(1, 1, []), new(1, 2, [])],
            _ => [new(1, 1, [null]), new(2, 1.10m, null)],
        };
        try
        {
            Db.Append("wrong", rows);
        }
        catch (DatabaseException exception)
        {
            return $"{exception.Message} -> {Db.QueryScalar<long>("SELECT count(*) FROM wrong")} rows";
        }

        return Db.QueryScalar<string>("SELECT list(w)::VARCHAR FROM wrong w");
    }

    [Row]
    internal sealed partial record Thing(
        long Id, string Name, Kind? Kind, Mood Mood, UInt128 Size, decimal? Price, double? Ratio, DateOnly? Day, TimeOnly? At, DateTime? Made,
        DateTimeOffset? Seen, TimeSpan? Wait, [property: JsonPropertyName("key")] Guid? Id2, byte[]? Data, bool? Open)
    {
        public IReadOnlyList<string?> Tags { get; init; } = [];

        public int[][]? Grid { get; init; }

        public Point? Place { get; init; }

        public List<Point>? Places { get; init; }

        public IReadOnlyDictionary<string, int>? Counts { get; init; }

        public JsonElement? Note { get; init; }
    }

    [Row]
    internal readonly partial record struct Point(int X, double? Y);

    [Row]
    internal sealed partial record Many(int X, double? Y, List<int> List);

    [Row]
    internal sealed partial record Wrong(int X, decimal? Y, List<long?>? List);

    /// <summary>What goes in does not come out again, so it is only read.</summary>
    [Row]
    internal sealed partial class OnlyRead(int number, BigInteger large)
    {
        public string Shown => $"{number} {large}";
    }
}

internal enum Kind
{
    Big,
    VerySmall,
}

internal enum Mood
{
    [JsonStringEnumMemberName("good!")]
    Good,
    Fine,
    Okay = Fine,
}
