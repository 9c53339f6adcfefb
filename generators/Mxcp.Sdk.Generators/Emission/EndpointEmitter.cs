using Microsoft.CodeAnalysis;
using Mxcp.Definitions.Model;
using Mxcp.Definitions.Reading;
using Mxcp.Definitions.Site;
using Mxcp.Generators.Binding;
using Mxcp.Generators.Options;

namespace Mxcp.Generators.Emission;

/// <summary>Writes one file per endpoint.</summary>
internal static class EndpointEmitter
{
    public static void Register(
        IncrementalGeneratorInitializationContext context,
        IncrementalValuesProvider<EndpointSpec> endpoints,
        IncrementalValueProvider<SiteDefaults> defaults,
        IncrementalValueProvider<ProjectOptions> options) =>
        context.RegisterSourceOutput(
            endpoints.Combine(defaults.Combine(options.Select(static (project, _) => (project.RootNamespace, project.IncludesTests)))),
            static (output, source) => Add(output, Included(source.Left, source.Right.Right.IncludesTests), source.Right.Left, source.Right.Right.RootNamespace));

    private static void Add(SourceProductionContext output, EndpointSpec endpoint, SiteDefaults defaults, string rootNamespace) =>
        GuardedOutput.Add(output, $"{DefinitionKinds.KeyOf(endpoint.Kind)}.{endpoint.Name}.g.cs", endpoint.File, () => Write(LimitBinder.Apply(endpoint, defaults.Limits), defaults.Output, rootNamespace));

    private static EndpointSpec Included(EndpointSpec endpoint, bool includesTests) =>
        includesTests ? endpoint : endpoint with { Definition = endpoint.Definition with { Tests = default } };

    /// <summary>The text of an endpoint's file.</summary>
    public static string Write(EndpointSpec endpoint, OutputMode siteOutput, string rootNamespace)
    {
        var members = new Members();
        var body = new CodeWriter();
        IReadOnlyList<string> completions;
        using (body.Indented())
        {
            WriteBody(body, endpoint, members);
            completions = CompletionEmitter.Add(endpoint, members);
            members.WriteMethods(body);
        }

        string kind = DefinitionKinds.KeyOf(endpoint.Kind);
        var file = new CodeWriter();
        GeneratedFile.WriteHeader(file, $"{endpoint.File}: the {kind} {endpoint.Definition.Label}");
        file.Line($"namespace {rootNamespace}.Generated;");
        file.Gap();
        file.Line($"/// <summary>The {kind} <c>{CSharpLiteral.Documentation(endpoint.Definition.Label)}</c>{Summary(endpoint)}</summary>");
        file.Line($"internal sealed class {endpoint.ClassName}() : {CodeWriter.GlobalMxcp}{BaseClass(endpoint)}({BaseArguments(endpoint)})");
        file.Line("{");
        using (file.Indented())
        {
            WriteFields(file, members);
            WriteMembers(file, endpoint, siteOutput);
            CompletionEmitter.Write(file, completions);
        }

        return file + body.ToString() + "}\n";
    }

    private static string Summary(EndpointSpec endpoint) =>
        endpoint.Definition.Description is { } description ? ": " + CSharpLiteral.Documentation(description) : ".";

    private static string BaseClass(EndpointSpec endpoint) => $"{(endpoint.Body is EndpointBody.Sql ? "Sql" : "")}{endpoint.Kind}Endpoint";

    private static string BaseArguments(EndpointSpec endpoint) => endpoint.Definition is ResourceDefinition resource
        ? $"{CSharpLiteral.Text(resource.Name)}, {CSharpLiteral.Text(resource.Uri.Text)}"
        : CSharpLiteral.Text(endpoint.Name);

    private static void WriteBody(CodeWriter writer, EndpointSpec endpoint, Members members)
    {
        switch (endpoint.Body)
        {
            case EndpointBody.Sql sql:
                SqlBodyEmitter.Write(writer, endpoint, sql, members);
                break;
            case EndpointBody.Messages messages:
                PromptBodyEmitter.Write(writer, endpoint, messages, members);
                break;
            case EndpointBody.Method method:
                MethodBodyEmitter.Write(writer, endpoint, method, members);
                break;
            default:
                throw new InvalidOperationException(endpoint.Body.ToString());
        }
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

    private static void WriteMembers(CodeWriter writer, EndpointSpec endpoint, OutputMode siteOutput)
    {
        switch (endpoint.Definition)
        {
            case ToolDefinition tool:
                ToolEmitter.Write(writer, endpoint, tool, tool.Output ?? siteOutput);
                break;
            case ResourceDefinition resource:
                ResourceEmitter.Write(writer, endpoint, resource);
                break;
            case PromptDefinition prompt:
                PromptEmitter.Write(writer, endpoint, prompt);
                break;
            default:
                throw new InvalidOperationException(endpoint.Kind.ToString());
        }

        TestEmitter.Write(writer, endpoint.Definition);
    }
}
