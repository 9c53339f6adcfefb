namespace App;

public static class Prompts
{
    [Endpoint]
    public static int Number() => 1;

    [Endpoint]
    public static void Nothing()
    {
    }

    [Endpoint]
    public static string Messages() => "";
}
