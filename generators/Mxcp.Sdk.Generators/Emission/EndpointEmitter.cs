using Microsoft.CodeAnalysis;
using Mxcp.Definitions.Model;
using Mxcp.Definitions.Schema;
using Mxcp.Definitions.Values;
using Mxcp.Generators.Binding;
using Mxcp.Generators.Options;

namespace Mxcp.Generators.Emission;

/// <summary>Writes one file per endpoint.</summary>
internal static class EndpointEmitter
{
    public static void Register(IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<EndpointSpec> endpoints, IncrementalValueProvider<ProjectOptions> options) =>
        context.RegisterSourceOutput(
            endpoints.Combine(options.Select(static (project, _) => project.RootNamespace)),
            static (output, source) => GuardedOutput.Add(output, $"tool.{source.Left.Name}.g.cs", source.Left.File, () => Write(source.Left, source.Right)));

    /// <summary>The text of an endpoint's file.</summary>
    public static string Write(EndpointSpec endpoint, string rootNamespace)
    {
        var members = new Members();
        var body = new CodeWriter();
        using (body.Indented())
        {
            WriteBody(body, endpoint, members);
            members.WriteMethods(body);
        }

        var file = new CodeWriter();
        GeneratedFile.WriteHeader(file, $"{endpoint.File}: the tool {endpoint.Name}");
        file.Line($"namespace {rootNamespace}.Generated;");
        file.Gap();
        file.Line($"/// <summary>The tool <c>{endpoint.Name}</c>{Summary(endpoint)}</summary>");
        file.Line($"internal sealed class {endpoint.ClassName}() : {CodeWriter.GlobalMxcp}{BaseClass(endpoint)}({CSharpLiteral.Text(endpoint.Name)})");
        file.Line("{");
        using (file.Indented())
        {
            WriteFields(file, members);
            WriteProperties(file, endpoint);
        }

        return file + body.ToString() + "}\n";
    }

    private static string Summary(EndpointSpec endpoint) =>
        endpoint.Description is { } description ? ": " + CSharpLiteral.Documentation(description) : ".";

    private static string BaseClass(EndpointSpec endpoint) => endpoint.Body is EndpointBody.Sql ? "SqlToolEndpoint" : "ToolEndpoint";

    private static void WriteBody(CodeWriter writer, EndpointSpec endpoint, Members members)
    {
        if (endpoint.Body is EndpointBody.Sql sql)
        {
            SqlBodyEmitter.Write(writer, endpoint, sql, members);
            return;
        }

        MethodBodyEmitter.Write(writer, endpoint, (EndpointBody.Method)endpoint.Body, members);
    }

    private static void WriteFields(CodeWriter writer, Members members)
    {
        foreach (string field in members.Fields)
        {
            writer.Lines(field);
        }

        if (members.Fields.Count > 0)
        {
            writer.Gap();
        }
    }

    private static void WriteProperties(CodeWriter writer, EndpointSpec endpoint)
    {
        if (endpoint.Annotations.Title is { } title)
        {
            WriteProperty(writer, "string?", "Title", CSharpLiteral.Text(title));
        }

        if (endpoint.Description is { } description)
        {
            WriteProperty(writer, "string?", "Description", CSharpLiteral.Text(description));
        }

        if (endpoint.Annotations.HasHints)
        {
            WriteProperty(writer, CodeWriter.GlobalMxcp + "ToolHints", "Hints", Hints(endpoint.Annotations));
        }

        if (!endpoint.Parameters.IsEmpty)
        {
            writer.Line($"public override {CodeWriter.GlobalMxcp}EndpointParameter[] Parameters {{ get; }} =");
            writer.Line("[");
            using (writer.Indented())
            {
                foreach (var parameter in endpoint.Parameters)
                {
                    writer.Line($"new({CSharpLiteral.Text(parameter.Name)}, {CodeWriter.GlobalMxcp}ParameterType.{Identifiers.Pascal(parameter.Declared.Type.Keyword)}),");
                }
            }

            writer.Line("];");
            writer.Gap();
        }

        var offered = endpoint.Parameters.Select(static parameter => parameter.Offered).ToEquatableArray();
        WriteProperty(writer, "global::System.ReadOnlySpan<byte>", "InputSchema", CSharpLiteral.JsonUtf8(ToolSchemas.Input(offered)));
        WriteResult(writer, endpoint.Result);
    }

    private static void WriteResult(CodeWriter writer, ResultSpec? result)
    {
        // A result that the definition does not declare is text: structured content without a schema would promise nothing.
        if (result is not { IsDeclared: true })
        {
            return;
        }

        WriteProperty(writer, "global::System.ReadOnlySpan<byte>", "OutputSchema", CSharpLiteral.JsonUtf8(ToolSchemas.Output(result.Type)));
        WriteProperty(writer, CodeWriter.GlobalMxcp + "ResultKind", "ResultKind", $"{CodeWriter.GlobalMxcp}ResultKind.{(ToolSchemas.IsWrapped(result.Type) ? "Wrapped" : "Object")}");
    }

    private static void WriteProperty(CodeWriter writer, string type, string name, string value)
    {
        writer.Line($"public override {type} {name} => {value};");
        writer.Gap();
    }

    private static string Hints(ToolAnnotations annotations)
    {
        string Hint(string name, bool? value) => $"{name}: {(value is { } given ? CSharpLiteral.Boolean(given) : "null")}";
        return $"new({Hint("ReadOnly", annotations.ReadOnly)}, {Hint("Destructive", annotations.Destructive)}, {Hint("Idempotent", annotations.Idempotent)}, {Hint("OpenWorld", annotations.OpenWorld)})";
    }
}
