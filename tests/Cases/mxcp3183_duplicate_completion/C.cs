namespace App;

internal static class C
{
    [Completion("report", "region")]
    public static string[] One() => [];

    [Completion("Report", "Region")]
    public static string[] Two() => [];
}
