namespace App;

internal static class Orders
{
    [Endpoint]
    public static async void T() => await Task.Yield();
}
