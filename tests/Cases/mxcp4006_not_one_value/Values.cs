namespace App;

internal static class Values
{
    [Endpoint]
    public static async Task T(CancellationToken cancellation)
    {
        Db.QueryScalar<int>("SELECT 1");
        Db.QueryScalar<DateOnly?>("SELECT 1");
        Db.QueryScalar<byte[]>("SELECT 1");
        Db.QueryScalarOrDefault<string?>("SELECT 1");
        Db.QueryScalar<DayOfWeek>("SELECT 1");
        Db.QueryScalar<object>("SELECT 1");
        Db.QueryScalarOrDefault<long[]>("SELECT 1");
        await Db.QueryScalarAsync<System.Text.Json.JsonElement>("SELECT 1", cancellation);
        Db.BeginTransaction().QueryScalar<char>("SELECT 1");
    }
}
