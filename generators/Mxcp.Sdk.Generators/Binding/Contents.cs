using Mxcp.Generators.Handlers;

namespace Mxcp.Generators.Binding;

/// <summary>Which methods give content of MCP in place of a value.</summary>
internal static class Contents
{
    public static ContentKind Of(TypeShape returns) => returns switch
    {
        TypeShape.Content => ContentKind.One,
        TypeShape.List { Item: TypeShape.Content, Kind: ListKind.Stream } => ContentKind.Stream,
        TypeShape.List { Item: TypeShape.Content } => ContentKind.List,
        _ => ContentKind.None,
    };
}
