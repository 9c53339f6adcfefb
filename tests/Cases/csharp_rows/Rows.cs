namespace App;

internal static class Endpoints
{
    [Endpoint]
    public static Rows AllRows(string sql) => Db.Execute(Sql.Raw(sql));

    [Endpoint]
    public static async Task<Rows> DeclaredRows(string sql) => await Db.ExecuteAsync(Sql.Raw(sql));

    [Endpoint]
    public static Row? OneRow(string sql) => Db.Execute(Sql.Raw(sql)).FirstOrDefault();

    [Endpoint]
    public static Rows ManyTexts(string sql) => Db.Execute(Sql.Raw(sql));

    [Endpoint]
    public static Rows OneNumber(string sql) => Db.Execute(Sql.Raw(sql));

    [Endpoint]
    public static Report RowsInside(string sql) => new(Db.Execute(Sql.Raw(sql)), [.. Db.Execute(Sql.Raw(sql))]);
}

internal sealed record Report(Rows Lines, List<Row> Again);
