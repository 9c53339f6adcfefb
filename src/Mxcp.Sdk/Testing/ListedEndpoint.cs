using System.Text.Json;

namespace Mxcp.Testing;

/// <summary>An entry of a list that clients are shown: a tool, a resource, a template or a prompt.</summary>
/// <param name="Name">The name.</param>
/// <param name="Json">Everything that the list says of it.</param>
public sealed record ListedEndpoint(string Name, JsonElement Json)
{
    /// <summary>The name that people read.</summary>
    public string? Title => Find("title")?.GetString();

    /// <summary>What it is for.</summary>
    public string? Description => Find("description")?.GetString();

    /// <summary>Where a resource is found, or the template of that.</summary>
    public string? Uri => (Find("uri") ?? Find("uriTemplate"))?.GetString();

    /// <summary>The schema of a tool's arguments.</summary>
    public JsonElement? InputSchema => Find("inputSchema");

    /// <summary>The schema of a tool's structured content; <see langword="null"/> where there is none.</summary>
    public JsonElement? OutputSchema => Find("outputSchema");

    private JsonElement? Find(string name) => Json.TryGetProperty(name, out var value) ? value : null;
}
