namespace App;

internal static class C
{
    [Completion("report", "regoin")]
    public static string[] Near() => [];

    [Completion("report", "year")]
    public static string[] Far() => [];

    [Completion("orders://all", "id")]
    public static string[] None() => [];
}
