namespace App;

internal static class C
{
    [Completion("find", "region")]
    public static string[] Regions() => [];
}
