namespace App;

internal static class Methods
{
    [Endpoint]
    public static string Hidden() => "";
}
