extern alias sdk;

using System.Collections.Immutable;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Mxcp.Generators.Tests.Harness;

/// <summary>A project in memory: its files, and one generator driver that sees every edit of them.</summary>
internal sealed class TestProject
{
    /// <summary>The file in which a project says how severe a diagnostic is.</summary>
    public const string Severities = ".globalconfig";

    /// <summary>Where the project lies.</summary>
    public const string Folder = "/project/";

    /// <summary>How its C# is read.</summary>
    public static readonly CSharpParseOptions Parsing = new(LanguageVersion.CSharp14, DocumentationMode.Diagnose);

    /// <summary>The usings that the package and the .NET SDK bring.</summary>
    public static readonly string Usings = string.Concat(
        new[] { "System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Threading", "System.Threading.Tasks", "Mxcp" }
            .Select(static name => $"global using global::{name};\n")) + "global using static global::Mxcp.MxcpRuntime;\n";

    /// <summary>What it is compiled against.</summary>
    public static readonly ImmutableArray<MetadataReference> References =
    [
        .. Net100.References.All,
        MetadataReference.CreateFromFile(typeof(sdk::Mxcp.EndpointAttribute).Assembly.Location),
        MetadataReference.CreateFromFile(typeof(Microsoft.Extensions.DependencyInjection.IServiceCollection).Assembly.Location),
        MetadataReference.CreateFromFile(typeof(Microsoft.Extensions.Logging.ILogger).Assembly.Location),
    ];

    private readonly Dictionary<string, AdditionalText> _additional = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _properties = new(StringComparer.Ordinal) { ["RootNamespace"] = "App", ["ProjectDir"] = Folder };
    private CSharpCompilation _compilation;
    private GeneratorDriver? _driver;

    public TestProject(OutputKind kind = OutputKind.ConsoleApplication, string name = "App")
    {
        var options = new CSharpCompilationOptions(kind, nullableContextOptions: NullableContextOptions.Enable, deterministic: true);
        _properties["RootNamespace"] = name;
        _compilation = CSharpCompilation.Create(name, [Parse("Usings.g.cs", Usings)], References, options);
    }

    /// <summary>A program of these files. What lies under <c>../Name/</c> is a library of that name, which it refers to.</summary>
    public static TestProject Of(IEnumerable<(string Path, string Text)> files)
    {
        var project = new TestProject();
        var libraries = new SortedDictionary<string, TestProject>(StringComparer.Ordinal);
        foreach (var (path, text) in files)
        {
            if (path.Split('/', 3) is ["..", var name, var inner])
            {
                libraries.TryAdd(name, new TestProject(OutputKind.DynamicallyLinkedLibrary, name));
                libraries[name].With(inner, text);
            }
            else
            {
                project.With(path, text);
            }
        }

        project._compilation = project._compilation.AddReferences(libraries.Values.Select(static library => library.Run().Compilation.ToMetadataReference()));
        return project;
    }

    /// <summary>Adds a file, or changes the text of one that is there: C# by its ending, everything else is handed to the generator.</summary>
    public TestProject With(string path, string text)
    {
        if (path == Severities)
        {
            return WithSeverities(text);
        }

        if (!path.EndsWith(".cs", StringComparison.Ordinal))
        {
            _additional[path] = new TestFile(Folder + path, text);
            return this;
        }

        var tree = Parse(path, text);
        _compilation = _compilation.SyntaxTrees.FirstOrDefault(old => old.FilePath == Folder + path) is { } known
            ? _compilation.ReplaceSyntaxTree(known, tree)
            : _compilation.AddSyntaxTrees(tree);
        return this;
    }

    private TestProject WithSeverities(string text)
    {
        var config = AnalyzerConfigSet.Create(new[] { AnalyzerConfig.Parse(text, Folder + Severities) });
        _compilation = _compilation.WithOptions(_compilation.Options.WithSpecificDiagnosticOptions(config.GlobalConfigOptions.TreeOptions));
        return this;
    }

    /// <summary>Adds a file that behaves as it likes.</summary>
    public TestProject WithFile(AdditionalText file)
    {
        _additional[file.Path] = file;
        return this;
    }

    /// <summary>Adds a reference to an assembly made of a text.</summary>
    public TestProject WithLibrary(string name, string text)
    {
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable);
        var library = CSharpCompilation.Create(name, [Parse("Usings.g.cs", Usings), Parse(name + ".cs", text)], References, options);
        _compilation = _compilation.AddReferences(library.ToMetadataReference());
        return this;
    }

    public TestProject Without(string path)
    {
        _additional.Remove(path);
        return this;
    }

    public TestProject WithProperty(string name, string value)
    {
        _properties[name] = value;
        return this;
    }

    /// <summary>Runs the generator on the files as they are now; what earlier runs found out is reused as in an IDE.</summary>
    public GeneratorRun Run()
    {
        var texts = _additional.OrderBy(static file => file.Key, StringComparer.Ordinal).Select(static file => file.Value).ToImmutableArray();
        var provider = new TestOptions(_properties);
        _driver = (_driver ?? NewDriver())
            .ReplaceAdditionalTexts(texts)
            .WithUpdatedAnalyzerConfigOptions(provider)
            .RunGeneratorsAndUpdateCompilation(_compilation, out var compilation, out _);
        return new GeneratorRun(_driver.GetRunResult(), (CSharpCompilation)compilation, new AnalyzerOptions(texts, provider));
    }

    /// <summary>Changes nothing but makes the compiler look at everything again.</summary>
    public TestProject Touch()
    {
        _compilation = _compilation.AddSyntaxTrees(Parse($"Touched{_compilation.SyntaxTrees.Length}.cs", "// nothing\n"));
        return this;
    }

    /// <summary>Forgets what earlier runs found out.</summary>
    public TestProject FromScratch()
    {
        _driver = null;
        return this;
    }

    private static SyntaxTree Parse(string path, string text) => CSharpSyntaxTree.ParseText(text, Parsing, Folder + path);

    private static CSharpGeneratorDriver NewDriver() => CSharpGeneratorDriver.Create(
        [new MxcpGenerator().AsSourceGenerator()],
        parseOptions: Parsing,
        driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
}
