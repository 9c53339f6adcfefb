using Microsoft.CodeAnalysis;

namespace Mxcp.Generators.Handlers;

/// <summary>The types whose values say themselves what they are: JSON, the rows of a query, content of MCP, and the configuration, which is no caller's business.</summary>
internal static class OpenTypes
{
    public static TypeShape? Read(ITypeSymbol type, string fullName, string displayName, bool isNullable) => type.MetadataName() switch
    {
        "System.Text.Json.JsonElement" => new TypeShape.Json(fullName, displayName, isNullable, IsNode: false),
        "System.Text.Json.Nodes.JsonNode" => new TypeShape.Json(fullName, displayName, isNullable, IsNode: true),
        "Mxcp.Rows" => new TypeShape.Rows(fullName, displayName, isNullable, IsOne: false),
        "Mxcp.Row" => new TypeShape.Rows(fullName, displayName, isNullable, IsOne: true),
        "Mxcp.Secret" or "Mxcp.ConfigNode" => new TypeShape.Unsupported(fullName, displayName, isNullable, "it belongs to the configuration, and to nobody who calls") { IsPrivate = true },
        _ when IsContent(type) => new TypeShape.Content(fullName, displayName, isNullable),
        _ => null,
    };

    private static bool IsContent(ITypeSymbol type) =>
        type.MetadataName() == "Mxcp.ToolContent" || type.BaseType?.MetadataName() == "Mxcp.ToolContent";
}
