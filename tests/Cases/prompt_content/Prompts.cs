namespace App;

internal static class Prompts
{
    [Endpoint]
    public static PromptMessage Show() => PromptMessage.User(new ImageContent(new byte[] { 1, 2, 255 }, "image/png"));

    [Endpoint]
    public static PromptMessage Listen() => new(PromptRole.Assistant, new AudioContent(new byte[] { 0 }, "audio/wav"));

    [Endpoint]
    public static PromptMessage[] Embed(Uri resourceUri) =>
    [
        new(PromptRole.User, new EmbeddedResource(resourceUri, "what is in it \"😀\"") { MimeType = "text/plain" }),
        PromptMessage.User("Please read that."),
    ];

    [Endpoint]
    public static PromptMessage File() => PromptMessage.User(new EmbeddedResource(new Uri("files://a"), new byte[] { 7 }));

    [Endpoint]
    public static PromptMessage Link() => PromptMessage.User(new ResourceLink(new Uri("files://a"), "a") { Title = "A", Size = 1 });

    [Endpoint]
    public static PromptMessage Mixed() => new(PromptRole.User, new TextContent("text that is content"));
}
