namespace App;

internal static class C
{
    [Completion("report", "region")]
    public static string Region(int region) => "one text, not a list";

    [Completion("report", "customer")]
    public static void Customer(List<string> customer)
    {
    }
}
