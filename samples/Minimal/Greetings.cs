namespace Minimal;

internal static class Greetings
{
    [Endpoint]
    public static string Greet(string name) => $"Hello, {name}!";
}
