namespace App;

internal static class Orders
{
    [Endpoint]
    public static ImageContent GetImage() => new(default, "image/png");

    [Endpoint]
    public static Wrapped GetWrapped() => new([]);

    [Endpoint]
    public static Node? GetNode() => null;

    [Endpoint]
    public static object? GetAnything() => null;

    [Endpoint]
    public static (int, string) GetPair() => (1, "");

    [Endpoint]
    public static Dictionary<string, int> GetClosed() => [];

    [Endpoint]
    public static Row GetText() => throw new EndpointException("no");

    [Endpoint]
    public static List<IAsyncEnumerable<int>> GetStreams() => [];

    [Endpoint]
    public static Int128 GetNumber() => 1;

    [Endpoint]
    public static Dictionary<string, object> GetOpen() => [];
}

internal sealed record Wrapped(IReadOnlyList<TextContent> Texts);

internal sealed record Node(string Name, Node? Next);
