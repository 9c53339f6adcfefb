namespace App;

internal static partial class Rows
{
    [OnInit(Order = 2)]
    public static void Second() => Db.Execute("INSERT INTO things VALUES ('second', 2, 'very_small', ['x', NULL], NULL)");

    [OnInit(Order = 1, Required = true)]
    public static Task First(CancellationToken cancellation) =>
        Db.ExecuteAsync("CREATE TABLE things AS SELECT 'first' AS name, 1::BIGINT AS size, 'big' AS kind, ['a', 'b'] AS tags, { 'x': 1, 'y': 2.5 } AS point", cancellation);

    [OnShutdown]
    public static void Last([FromServices] IDatabase database) => database.Execute("DROP TABLE things");

    [Endpoint]
    public static IReadOnlyList<Thing> ReadRows() => Db.Query<Thing>("SELECT * FROM things ORDER BY size");

    [Row]
    internal sealed partial record Thing([property: System.Text.Json.Serialization.JsonPropertyName("name")] string Title, int Size, Kind Kind, Point? Point)
    {
        public IReadOnlyList<string?> Tags { get; init; } = [];
    }

    [Row]
    internal readonly partial record struct Point(int X, double? Y);
}

internal enum Kind
{
    Big,
    VerySmall,
}
