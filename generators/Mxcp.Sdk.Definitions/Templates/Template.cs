using Mxcp.Definitions.Values;

namespace Mxcp.Definitions.Templates;

/// <summary>A text with places to fill in: what stands between them, and what fills them.</summary>
internal sealed record Template(EquatableArray<TemplateNode> Nodes);
