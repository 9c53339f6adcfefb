namespace App;

internal static class Queries
{
    [Endpoint]
    public static Rows Query(string expression) => Db.Execute(Sql.Raw($"SELECT {expression} AS value"));
}
