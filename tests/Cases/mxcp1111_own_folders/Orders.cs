namespace App;

internal static class Orders
{
    [Endpoint]
    public static int NoDefinition() => 1;
}
