using Microsoft.CodeAnalysis;
using Mxcp.Generators.Binding;

namespace Mxcp.Generators.Emission;

/// <summary>Writes the way into the application: <c>MxcpApplication.CreateBuilder</c>, and <c>Main</c> where the project has none.</summary>
internal static class EntryPointEmitter
{
    public static void Register(IncrementalGeneratorInitializationContext context, IncrementalValueProvider<EntryPointSpec> entryPoint) =>
        context.RegisterSourceOutput(entryPoint, static (output, spec) =>
        {
            if (spec.RootNamespace is { } root)
            {
                GuardedOutput.Add(output, "MxcpApplication.g.cs", "the entry point", () => WriteBuilder(root));
            }

            if (spec is { RootNamespace: not null, WritesMain: true })
            {
                GuardedOutput.Add(output, "MxcpProgram.g.cs", "the entry point", () => WriteMain(spec.ServesHttp ? ".AddHttpTransport()" : ""));
            }
        });

    private static string WriteBuilder(string rootNamespace)
    {
        var writer = new CodeWriter();
        GeneratedFile.WriteHeader(writer, "the builder, with the endpoints of this project in it");
        writer.Line("namespace Mxcp;");
        writer.Gap();
        writer.Line("/// <summary>Starts an application with the endpoints of this project.</summary>");
        using (writer.Block("internal static class MxcpApplicationOfThisProject"))
        using (writer.Block("extension(global::Mxcp.MxcpApplication)"))
        {
            writer.Line("/// <summary>A builder that serves the endpoints of this project.</summary>");
            writer.Line("/// <param name=\"args\">The command line.</param>");
            writer.Line("public static global::Mxcp.MxcpApplicationBuilder CreateBuilder(string[] args) =>");
            using (writer.Indented())
            {
                writer.Line($"global::Mxcp.MxcpApplicationBuilder.Create<global::{rootNamespace}.MxcpEndpoints>(args);");
            }
        }

        return writer.ToString();
    }

    private static string WriteMain(string transports)
    {
        var writer = new CodeWriter();
        GeneratedFile.WriteHeader(writer, "the entry point: the project has none of its own");
        writer.Line("namespace Mxcp;");
        writer.Gap();
        using (writer.Block("internal static class MxcpProgram"))
        {
            writer.Line("private static global::System.Threading.Tasks.Task<int> Main(string[] args) =>");
            using (writer.Indented())
            {
                writer.Line($"global::Mxcp.MxcpApplication.CreateBuilder(args){transports}.Build().RunAsync();");
            }
        }

        return writer.ToString();
    }
}
