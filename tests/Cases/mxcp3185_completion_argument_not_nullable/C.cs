namespace App;

internal static class C
{
    [Completion("report", "customer")]
    public static string[] Customers(string customer, string region) => [customer, region];
}
