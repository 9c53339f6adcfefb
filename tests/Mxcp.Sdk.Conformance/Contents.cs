namespace Mxcp.Conformance;

/// <summary>Tools that give content.</summary>
internal static class Contents
{
    [Endpoint]
    public static ToolContent TestImageContent() => new ImageContent(Samples.Image, "image/png");

    [Endpoint]
    public static ToolContent TestAudioContent() => new AudioContent(Samples.Sound, "audio/wav");

    [Endpoint]
    public static ToolContent TestEmbeddedResource() =>
        new EmbeddedResource(new Uri("test://embedded-resource"), "This is an embedded resource content.") { MimeType = "text/plain" };

    [Endpoint]
    public static IEnumerable<ToolContent> TestMultipleContentTypes() =>
    [
        new TextContent("Multiple content types test:"),
        new ImageContent(Samples.Image, "image/png"),
        new EmbeddedResource(new Uri("test://mixed-content-resource"), """{"test":"data","value":123}""") { MimeType = "application/json" },
    ];
}
