using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Mxcp.CodeFixes;
using Mxcp.Generators.Analyzers;

namespace Mxcp.Generators.Tests.Harness;

/// <summary>A project that is open in an editor: one definition, a C# file, another where one is given, and the fixes that are offered in the first.</summary>
internal sealed class EditedProject
{
    private readonly Document _document;
    private readonly ImmutableArray<AdditionalText> _texts;
    private readonly TestOptions _options = new(new Dictionary<string, string>(StringComparer.Ordinal) { ["RootNamespace"] = "App", ["ProjectDir"] = TestProject.Folder });

    public EditedProject(string yaml, string code, string other = "")
    {
        string kind = yaml[..yaml.IndexOf(':', StringComparison.Ordinal)].Trim();
        _texts = [new TestFile($"{TestProject.Folder}{kind}s/t.yml", yaml)];
        var project = new AdhocWorkspace().AddProject("App", LanguageNames.CSharp)
            .WithParseOptions(TestProject.Parsing)
            .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable))
            .WithMetadataReferences(TestProject.References)
            .AddDocument("Usings.g.cs", TestProject.Usings).Project
            .AddDocument("Other.cs", other, filePath: TestProject.Folder + "Other.cs").Project;
        _document = project.AddDocument("Work.cs", code, filePath: TestProject.Folder + "Work.cs");
    }

    /// <summary>The titles of what an editor offers.</summary>
    public async Task<IReadOnlyList<string>> OfferedAsync() => [.. (await ActionsAsync(await OfEditorAsync())).Select(static action => action.Title)];

    /// <summary>The titles of what the diagnostics of the generator itself would bring.</summary>
    public async Task<IReadOnlyList<string>> OfferedByGeneratorAsync() => [.. (await ActionsAsync(await OfGeneratorAsync())).Select(static action => action.Title)];

    /// <summary>A C# file after a fix.</summary>
    public async Task<string> FixAsync(string title, string file = "Work.cs")
    {
        var action = (await ActionsAsync(await OfEditorAsync())).Single(action => action.Title == title);
        var operation = (ApplyChangesOperation)(await action.GetOperationsAsync(CancellationToken.None)).Single();
        return (await operation.ChangedSolution.GetProject(_document.Project.Id)!.Documents.Single(document => document.Name == file).GetTextAsync()).ToString();
    }

    private async Task<IReadOnlyList<CodeAction>> ActionsAsync(IEnumerable<Diagnostic> diagnostics)
    {
        var provider = new EndpointCodeFixProvider();
        var actions = new List<CodeAction>();
        foreach (var diagnostic in diagnostics.Where(diagnostic => provider.FixableDiagnosticIds.Contains(diagnostic.Id)))
        {
            await provider.RegisterCodeFixesAsync(new CodeFixContext(_document, diagnostic, (action, _) => actions.Add(action), CancellationToken.None));
        }

        return actions;
    }

    private async Task<IEnumerable<Diagnostic>> OfEditorAsync() =>
        await (await _document.Project.GetCompilationAsync())!
            .WithAnalyzers([new MendableEndpointAnalyzer()], new AnalyzerOptions(_texts, _options))
            .GetAnalyzerDiagnosticsAsync(CancellationToken.None);

    private async Task<IEnumerable<Diagnostic>> OfGeneratorAsync() =>
        CSharpGeneratorDriver.Create([new MxcpGenerator().AsSourceGenerator()], _texts, TestProject.Parsing, _options)
            .RunGenerators((await _document.Project.GetCompilationAsync())!)
            .GetRunResult().Diagnostics;
}
