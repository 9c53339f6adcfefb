using Mxcp.Definitions.Model;
using Mxcp.Definitions.Schema;
using Mxcp.Definitions.Site;
using Mxcp.Definitions.Values;
using Mxcp.Generators.Binding;

namespace Mxcp.Generators.Emission;

/// <summary>Writes what a tool tells clients of itself: its texts, its hints, its schemas.</summary>
internal static class ToolEmitter
{
    public static void Write(CodeWriter writer, EndpointSpec endpoint, ToolDefinition tool, OutputMode output)
    {
        PropertyEmitter.WriteText(writer, "Title", tool.Annotations.Title);
        PropertyEmitter.WriteText(writer, "Description", tool.Description);
        if (tool.Annotations.HasHints)
        {
            PropertyEmitter.Write(writer, CodeWriter.GlobalMxcp + "ToolHints", "Hints", Hints(tool.Annotations));
        }

        PropertyEmitter.WriteTraits(writer, tool.Traits);
        LimitEmitter.Write(writer, endpoint);
        PropertyEmitter.WriteParameters(writer, endpoint);
        var offered = endpoint.Parameters.Select(static parameter => parameter.Offered).ToEquatableArray();
        WriteSchema(writer, "InputSchema", ToolSchemas.Input(offered));
        WriteResult(writer, endpoint, output);
    }

    private static void WriteResult(CodeWriter writer, EndpointSpec endpoint, OutputMode output)
    {
        // A result that the definition does not declare is text: structured content without a schema would promise nothing.
        if (endpoint.Result is not { IsDeclared: true } result || output == OutputMode.Text)
        {
            return;
        }

        WriteSchema(writer, "OutputSchema", endpoint.Limits.OnLimit == OnLimit.Cut ? ToolSchemas.OutputOfCut(result.Type) : ToolSchemas.Output(result.Type));
        string kind = ToolSchemas.IsWrapped(result.Type) ? "Wrapped" : "Object";
        PropertyEmitter.Write(writer, CodeWriter.GlobalMxcp + "ResultKind", "ResultKind", $"{CodeWriter.GlobalMxcp}ResultKind.{kind}");
        if (output == OutputMode.Structured)
        {
            PropertyEmitter.Write(writer, "bool", "HasText", "false");
        }
    }

    private static void WriteSchema(CodeWriter writer, string name, string schema) =>
        PropertyEmitter.Write(writer, "global::System.ReadOnlySpan<byte>", name, CSharpLiteral.JsonUtf8(schema));

    private static string Hints(ToolAnnotations annotations)
    {
        string Hint(string name, bool? value) => $"{name}: {(value is { } given ? CSharpLiteral.Boolean(given) : "null")}";
        return $"new({Hint("ReadOnly", annotations.ReadOnly)}, {Hint("Destructive", annotations.Destructive)}, {Hint("Idempotent", annotations.Idempotent)}, {Hint("OpenWorld", annotations.OpenWorld)})";
    }
}
