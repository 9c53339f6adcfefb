namespace App;

internal static class Orders
{
    [Endpoint]
    public static string LatestOrder() => "17";

    [Endpoint(Kind = EndpointKind.Tool)]
    public static long FirstOrder() => 1;

    [Endpoint("first_order", Kind = EndpointKind.Resource)]
    public static string FirstOrderText() => "1";
}
