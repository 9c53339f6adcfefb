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
}
