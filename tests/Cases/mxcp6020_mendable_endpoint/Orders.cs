internal static class Orders
{
    [Endpoint]
    public static string[] ListOrders(int limit = 20, int page = 1) => [];
}

internal static class Elsewhere
{
    public static void NoEndpoint(int page) => Console.WriteLine(page);
}
