internal static class Weather
{
    private const string ApiKey = "a1b2c3d4e5f6";
    private const string CancellationTokenName = "cancellation1";
    private const string PasswordField = "password_2";
    private const string TokenPath = "/etc/token1";

    private static string Password { get; set; } = "hunter2hunter2";

    [Endpoint]
    public static void T()
    {
        string token = "f00dfeed1234";
        Password = "correct-horse-1";
        string secret = "nothing but letters";
        Console.WriteLine(ApiKey + token + secret + CancellationTokenName + PasswordField + TokenPath + Password);
    }
}

internal static class Elsewhere
{
    // A name alone says little outside of classes with endpoints; the form of a key says enough anywhere.
    public const string ApiKey = "a1b2c3d4e5f6";
    public const string Aws = "AKIAIOSFODNN7EXAMPLE";
    public static readonly string Header = $"Bearer {"ghp_0123456789abcdefghijklmnopqrstuvwxyz"}";
    public const string Pem = "-----BEGIN RSA PRIVATE KEY-----\nMIIE";
    public const string Sketch = "sk-loading";
}
