namespace App;

internal static class Orders
{
    [Endpoint]
    private static void T()
    {
    }
}

file static class Local
{
    [Endpoint]
    public static void U()
    {
    }
}
