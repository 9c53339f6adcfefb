namespace App;

internal static class Methods
{
    [Endpoint]
    public static int Hidden() => 1;
}
