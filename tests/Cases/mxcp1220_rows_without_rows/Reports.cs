namespace App;

internal static class Reports
{
    [Endpoint]
    public static string Report() => "all is well";
}
