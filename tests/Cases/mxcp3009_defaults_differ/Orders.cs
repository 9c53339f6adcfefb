namespace App;

internal static class Orders
{
    [Endpoint]
    public static void T(int limit = 20, int page = 1, string region = "north")
    {
    }
}
