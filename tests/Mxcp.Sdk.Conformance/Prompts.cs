namespace Mxcp.Conformance;

/// <summary>Prompts whose messages are not only text.</summary>
internal static class Prompts
{
    [Endpoint]
    public static IReadOnlyList<PromptMessage> TestPromptWithEmbeddedResource(Uri resourceUri) =>
    [
        PromptMessage.User(new EmbeddedResource(resourceUri, "Embedded resource content for testing.") { MimeType = "text/plain" }),
        PromptMessage.User("Please process the embedded resource above."),
    ];

    [Endpoint]
    public static IReadOnlyList<PromptMessage> TestPromptWithImage() =>
    [
        PromptMessage.User(new ImageContent(Samples.Image, "image/png")),
        PromptMessage.User("Please analyze the image above."),
    ];
}
