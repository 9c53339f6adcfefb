namespace App;

internal static class C
{
    [Completion("report", "customer")]
    public static string[] Customers(string typed, string? region) => [typed, region ?? ""];
}
