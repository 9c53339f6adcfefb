namespace App;

internal static class Endpoints
{
    [Endpoint]
    public static ImageContent DrawChart() => new(new byte[] { 1, 2, 3 }, "image/png");

    [Endpoint]
    public static IReadOnlyList<ToolContent> ReadAll() =>
    [
        new TextContent("two lines\n\"quoted\""),
        new AudioContent(new byte[] { 4 }, "audio/wav"),
        new EmbeddedResource(new Uri("file:///a.csv"), "a,b\n") { MimeType = "text/csv" },
        new EmbeddedResource(new Uri("file:///a.bin"), new byte[] { 255 }),
        new ResourceLink(new Uri("https://example.org/a"), "a") { Title = "A", Description = "The letter", MimeType = "text/plain", Size = 1 },
        new ResourceLink(new Uri("https://example.org/b"), "b"),
    ];

    [Endpoint]
    public static async IAsyncEnumerable<TextContent> SayWords()
    {
        yield return new TextContent("one");
        await Task.Yield();
        yield return new TextContent("two");
    }

    [Endpoint]
    public static Task<TextContent?> NoText() => Task.FromResult<TextContent?>(null);
}
