namespace App;

internal static class Orders
{
    [Endpoint]
    public static void GetOrder()
    {
    }

    [Endpoint]
    public static Task GetOrderAsync() => Task.CompletedTask;
}
