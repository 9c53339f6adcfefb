namespace App;

internal static class C
{
    [Completion("report", "customer")]
    public static string[] Customers() => [];

    [Completion("report", "region", Kind = EndpointKind.Prompt)]
    public static string[] Regions() => [];
}
