namespace Mxcp.Definitions.Model;

/// <summary>The kinds of endpoints: each has its folder, its root key and its own namespace.</summary>
internal enum EndpointKind
{
    Tool,
    Resource,
    Prompt,
}
