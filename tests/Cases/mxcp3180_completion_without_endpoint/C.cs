namespace App;

internal static class C
{
    [Completion("reprot", "region")]
    public static string[] Near() => [];

    [Completion("weather://{city}", "city")]
    public static string[] Far() => [];

    [Completion("report", "customer", Kind = EndpointKind.Resource)]
    public static string[] OfAnotherKind() => [];
}
