using Microsoft.CodeAnalysis;
using Mxcp.Definitions.Model;
using Mxcp.Definitions.Site;
using Mxcp.Generators.Binding;
using Mxcp.Generators.Handlers;

namespace Mxcp.Generators.Emission;

/// <summary>Writes the project's registry: every endpoint and every hook, in one place.</summary>
internal static class RegistryEmitter
{
    public static void Register(IncrementalGeneratorInitializationContext context, IncrementalValueProvider<RegistrySpec> registry) =>
        context.RegisterSourceOutput(registry, static (output, spec) =>
        {
            if (!spec.IsEmpty)
            {
                GuardedOutput.Add(output, "MxcpEndpoints.g.cs", "the registry", () => Write(spec));
            }
        });

    /// <summary>The text of the registry.</summary>
    public static string Write(RegistrySpec spec)
    {
        var writer = new CodeWriter();
        GeneratedFile.WriteHeader(writer, "every endpoint and every hook of this project");
        if (spec.IsLibrary)
        {
            WriteNames(writer, spec);
        }

        writer.Line($"namespace {spec.RootNamespace};");
        writer.Gap();
        writer.Line("/// <summary>Every endpoint and every hook of this project, for the application that serves them.</summary>");
        using (writer.Block($"public sealed class MxcpEndpoints : {CodeWriter.GlobalMxcp}IEndpointRegistry"))
        using (writer.Block($"static void {CodeWriter.GlobalMxcp}IEndpointRegistry.Register({CodeWriter.GlobalMxcp}EndpointRegistration registration)"))
        {
            WriteRegistrations(writer, spec);
        }

        return writer.ToString();
    }

    /// <summary>What the build of an application that joins the library looks at.</summary>
    private static void WriteNames(CodeWriter writer, RegistrySpec spec)
    {
        string?[] names =
        [
            Names("Tools", NamesOf(spec, EndpointKind.Tool)),
            Names("Resources", NamesOf(spec, EndpointKind.Resource)),
            Names("Uris", spec.Endpoints.Select(static endpoint => endpoint.Uri).OfType<string>()),
            Names("Prompts", NamesOf(spec, EndpointKind.Prompt)),
        ];
        string given = string.Join(",\n    ", names.OfType<string>());
        string arguments = given.Length == 0 ? "" : $"(\n    {given})";
        writer.Lines($"[assembly: {CodeWriter.GlobalMxcp}EndpointLibrary<global::{spec.RootNamespace}.MxcpEndpoints>{arguments}]");
        writer.Gap();
    }

    private static IEnumerable<string> NamesOf(RegistrySpec spec, EndpointKind kind) =>
        spec.Endpoints.Where(endpoint => endpoint.Kind == kind).Select(static endpoint => endpoint.Name);

    private static string? Names(string property, IEnumerable<string> names)
    {
        string all = string.Join(", ", names.Select(CSharpLiteral.Text));
        return all.Length == 0 ? null : $"{property} = [{all}]";
    }

    private static void WriteRegistrations(CodeWriter writer, RegistrySpec spec)
    {
        if (spec.Site is { } site)
        {
            writer.Line($"registration.Project({CSharpLiteral.Text(site.Project)}{Folders(site.Folders)}{Output(site.Output)}{Limits(site.Limits)});");
        }

        WriteGroup(writer, spec.Endpoints.Select(endpoint => $"registration.Add(new global::{spec.RootNamespace}.Generated.{endpoint.Class}());"));
        WriteGroup(writer, spec.Plugins.Select(plugin => $"registration.Add(new global::{spec.RootNamespace}.Generated.{plugin}());"));
        WriteGroup(writer, spec.Hooks.Select(Registration));
    }

    /// <summary>Those that are not where they are by themselves.</summary>
    private static string Folders(EndpointFolders folders)
    {
        string Folder(string name, string folder, string usual) => folder == usual ? "" : $", {name}: {CSharpLiteral.Text(folder)}";
        var usual = EndpointFolders.Default;
        return Folder("tools", folders.Tools, usual.Tools) + Folder("resources", folders.Resources, usual.Resources) + Folder("prompts", folders.Prompts, usual.Prompts);
    }

    private static string Output(OutputMode output) => output == OutputMode.Both ? "" : $", output: {CSharpLiteral.Text(OutputModes.NameOf(output))}";

    private static string Limits(LimitSet limits) => limits == LimitSet.Empty ? "" : $", limits: {CSharpLiteral.Text(limits.ToString())}";

    private static void WriteGroup(CodeWriter writer, IEnumerable<string> lines)
    {
        string[] group = [.. lines];
        if (group.Length > 0)
        {
            writer.Gap();
        }

        foreach (string line in group)
        {
            writer.Line(line);
        }
    }

    private static string Registration(Hook hook)
    {
        string arguments = string.Join(", ", hook.Parameters.Select(static parameter =>
            $"{Identifiers.Escape(parameter.Name)}: {(parameter.Service is { } service ? $"call.Service<{service}>()" : "call.Cancellation")}"));
        string call = $"{hook.DeclaringType}.{Identifiers.Escape(hook.Method)}({arguments})";
        string body = hook.IsAwaited ? $"static async call => await {call}.ConfigureAwait(false)" : $"static call => {{ {call}; return default; }}";
        string required = hook.IsRequired ? ", required: true" : "";
        return $"registration.On{hook.Kind}({CSharpLiteral.Text(hook.DisplayName)}, {body}{required});";
    }
}
