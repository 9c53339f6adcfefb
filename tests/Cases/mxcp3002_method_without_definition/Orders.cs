namespace App;

internal static class Orders
{
    [Endpoint]
    public static void TopCustomer()
    {
    }

    [Endpoint("cancel_order")]
    public static void Cancel()
    {
    }

    [Endpoint("top_customers", Kind = EndpointKind.Prompt)]
    public static void Top()
    {
    }

    [Endpoint("cancel_return", Kind = EndpointKind.Resource)]
    public static void Return()
    {
    }

    [Endpoint("orders://{number}")]
    public static void Other()
    {
    }

    [Endpoint("customers://{id}/orders")]
    public static void OfCustomer()
    {
    }
}
