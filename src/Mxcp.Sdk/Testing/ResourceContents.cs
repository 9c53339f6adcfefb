using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Mxcp.Testing;

/// <summary>What a client reads from a resource.</summary>
public sealed class ResourceContents
{
    internal ResourceContents(string uri, string? mimeType, string? text, ReadOnlyMemory<byte> bytes)
    {
        Uri = uri;
        MimeType = mimeType;
        Text = text;
        Bytes = bytes;
    }

    /// <summary>The URI that was read.</summary>
    public string Uri { get; }

    /// <summary>What it holds, such as <c>application/json</c>.</summary>
    public string? MimeType { get; }

    /// <summary>The text in it; <see langword="null"/> where there are bytes.</summary>
    public string? Text { get; }

    /// <summary>The bytes in it, where there is no text.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>The text as JSON.</summary>
    /// <exception cref="JsonException">It is no JSON.</exception>
    public JsonElement Json => JsonElement.Parse(Text ?? "");

    /// <summary>The text as JSON, read as a type of the test's own.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="type">How to read it, from a <c>JsonSerializerContext</c>.</param>
    /// <exception cref="JsonException">It is no JSON, or none of that type.</exception>
    public T? As<T>(JsonTypeInfo<T> type) => JsonSerializer.Deserialize(Text ?? "", type);

    /// <summary>The text, or how many bytes there are.</summary>
    public override string ToString() => Text ?? $"{Bytes.Length} bytes";
}
