namespace App;

internal static class Orders
{
    [Endpoint]
    public static void T()
    {
    }
}
