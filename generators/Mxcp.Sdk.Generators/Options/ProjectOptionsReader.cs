using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Mxcp.Generators.Options;

/// <summary>Reads the build properties that the package's props make visible to the compiler.</summary>
internal static class ProjectOptionsReader
{
    public static IncrementalValueProvider<ProjectOptions> Read(IncrementalGeneratorInitializationContext context) =>
        context.AnalyzerConfigOptionsProvider
            .Combine(context.CompilationProvider.Select(static (compilation, _) => (compilation.Options.OutputKind, Assembly: compilation.AssemblyName ?? "")))
            .Select(static (source, _) => Read(source.Left.GlobalOptions, source.Right.OutputKind, source.Right.Assembly))
            .WithTrackingName(Steps.Options);

    /// <summary>What an analyzer, which is handed a compilation, needs to know.</summary>
    public static ProjectOptions Read(AnalyzerConfigOptions options, Compilation compilation) =>
        Read(options, compilation.Options.OutputKind, compilation.AssemblyName ?? "");

    private static ProjectOptions Read(AnalyzerConfigOptions options, OutputKind kind, string assembly)
    {
        string root = Property(options, "RootNamespace") is { Length: > 0 } name ? name : assembly;
        string directory = Property(options, "ProjectDir").Replace('\\', '/').TrimEnd('/');
        return new ProjectOptions(
            RootNamespace: string.Join(".", root.Split('.').Select(Identifier)),
            Directory: directory.Length == 0 ? "" : directory + "/",
            IsExecutable: kind is OutputKind.ConsoleApplication or OutputKind.WindowsApplication,
            WantsEntryPoint: !IsOff(options, "MxcpGenerateEntryPoint"),
            IncludesTests: !IsOff(options, "MxcpIncludeTests"));
    }

    private static bool IsOff(AnalyzerConfigOptions options, string name) => Property(options, name).Equals("false", StringComparison.OrdinalIgnoreCase);

    private static string Property(AnalyzerConfigOptions options, string name) =>
        options.TryGetValue("build_property." + name, out string? value) ? value : "";

    private static string Identifier(string part)
    {
        string text = string.Concat(part.Select(static letter => SyntaxFacts.IsIdentifierPartCharacter(letter) ? letter : '_'));
        if (text.Length == 0 || !SyntaxFacts.IsIdentifierStartCharacter(text[0]))
        {
            text = "_" + text;
        }

        return SyntaxFacts.GetKeywordKind(text) == SyntaxKind.None ? text : "@" + text;
    }
}
