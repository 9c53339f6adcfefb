using Mxcp.Definitions.Model;
using Mxcp.Definitions.Types;
using Mxcp.Definitions.Values;

namespace Mxcp.Definitions.Schema;

/// <summary>The two schemas of a tool.</summary>
internal static class ToolSchemas
{
    /// <summary>The name under which a result that is no object stands.</summary>
    public const string WrapperName = "result";

    private const string OfCut =
        """
        "truncated":{"type":"boolean","description":"Whether the result was cut, and more follows"},"next":{"type":"string","description":"How to get what follows"}
        """;

    /// <summary>What a caller may give: an object with the parameters and nothing else.</summary>
    public static string Input(EquatableArray<ParameterDefinition> parameters) => SchemaWriter.WriteInput(new MxcpType.Object(
        parameters.Select(static parameter => new TypeProperty(parameter.Name, parameter.Type, parameter.IsRequired)).ToEquatableArray(),
        AllowsOthers: false));

    /// <summary>What a caller gets: always an object, as clients before 2026-07-28 refuse anything else.</summary>
    public static string Output(MxcpType type) => SchemaWriter.WriteOutput(IsWrapped(type) ? Wrap(type) : type);

    /// <summary>What a caller gets where a result that is too large is cut: it can say so.</summary>
    public static string OutputOfCut(MxcpType type) =>
        $"{{\"type\":\"object\",\"properties\":{{\"{WrapperName}\":{SchemaWriter.WriteOutput(type)},{OfCut}}},\"required\":[\"{WrapperName}\"]}}";

    public static bool IsWrapped(MxcpType type) => type is not MxcpType.Object || type.IsNullable;

    private static MxcpType.Object Wrap(MxcpType type) =>
        new(new EquatableArray<TypeProperty>([new TypeProperty(WrapperName, type, IsRequired: true)]));
}
