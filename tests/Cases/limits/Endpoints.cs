using System.Text.Json;

namespace App;

internal static class Endpoints
{
    [Endpoint]
    public static void Stubborn() => SpinWait.SpinUntil(static () => false, 1500);

    [Endpoint]
    public static Task Patient(int seconds, CancellationToken cancellation) => Task.Delay(TimeSpan.FromSeconds(seconds), cancellation);

    [Endpoint]
    public static List<string> List(List<string> items) => items;

    [Endpoint]
    public static IEnumerable<long> Endless()
    {
        for (long i = 0; i < 1001; i++)
        {
            yield return i;
        }

        throw new InvalidOperationException("too many were asked for");
    }

    [Endpoint]
    public static Bag Deep() => new(Numbers());

    [Endpoint]
    public static string Text(string value) => value;

    [Endpoint]
    public static IEnumerable<TextContent> Pictures(int count) => Enumerable.Repeat(new TextContent("four"), count);

    [Endpoint]
    public static JsonElement Free(JsonElement json) => json.GetProperty("value");

    private static IEnumerable<int> Numbers()
    {
        while (true)
        {
            yield return 1;
        }
    }
}

internal sealed record Bag(IEnumerable<int> Numbers);
