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
    }
}
