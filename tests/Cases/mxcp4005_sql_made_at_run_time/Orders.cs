namespace App;

internal static class Orders
{
    private const string Constant = "SELECT count(*) FROM orders";

    [Endpoint]
    public static void T(string table)
    {
        Db.Execute(Constant);
        Db.Execute($"SELECT {table}");
        Db.Execute(Sql.Raw("SELECT " + table));
        Db.Execute("SELECT * FROM " + table);
        Db.Execute($"SELECT * FROM {table}" + " LIMIT 1");

        var tx = Db.BeginTransaction();
        tx.Execute("DELETE FROM " + table);
        Db.QueryScalar<long>("SELECT count(*) FROM " + table);
        Db.QueryScalarOrDefaultAsync<long>($"SELECT {table}" + " LIMIT 1", CancellationToken.None);
        Db.QuerySingle<One>(table, ("id", 1));
        Db.QuerySingleOrDefault<One>(string.Concat("SELECT ", table));
        Db.StreamAsync("FROM " + table);
        Db.StreamAsync<One>("FROM " + table, CancellationToken.None);
        Db.Append(table, [new One(1)]);
    }
}

[Row]
internal sealed partial record One(int Id);
