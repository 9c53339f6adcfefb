namespace App;

internal sealed class Hooks
{
    [OnInit]
    public void NotStatic()
    {
    }

    [OnInit]
    public static int ReturnsSomething() => 1;

    [OnShutdown]
    public static void Takes(string text)
    {
    }
}
