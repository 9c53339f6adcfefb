namespace App;

internal static class Methods
{
    [Endpoint]
    public static void T(int may, List<string> many, By by)
    {
    }
}

internal sealed record By(bool A);
