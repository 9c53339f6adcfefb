namespace App;

internal static class Resources
{
    [Endpoint]
    public static void Nothing()
    {
    }

    [Endpoint]
    public static byte[] Bytes() => [];

    [Endpoint("shop://sql")]
    public static string Sql() => "";
}
