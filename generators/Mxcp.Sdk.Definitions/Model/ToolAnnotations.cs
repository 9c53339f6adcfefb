namespace Mxcp.Definitions.Model;

/// <summary>MCP's tool annotations; <see langword="null"/> where the definition says nothing.</summary>
internal sealed record ToolAnnotations(string? Title, bool? ReadOnly, bool? Destructive, bool? Idempotent, bool? OpenWorld)
{
    public static ToolAnnotations None { get; } = new(null, null, null, null, null);

    public bool HasHints => ReadOnly is not null || Destructive is not null || Idempotent is not null || OpenWorld is not null;
}
