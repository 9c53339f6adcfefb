extern alias sdk;

using System.Collections.Immutable;
using System.Diagnostics;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Mxcp.Generators;
using Mxcp.Generators.Tests.Harness;

namespace Mxcp.Benchmarks.Generating;

/// <summary>Times the generator on a project of many endpoints, half of them in SQL and half in C#, each in a file of its own.</summary>
internal static class GeneratorScale
{
    private static readonly CSharpParseOptions Parsing = new(LanguageVersion.CSharp14);

    private static readonly TestOptions Options = new(new Dictionary<string, string> { ["RootNamespace"] = "App", ["ProjectDir"] = "/project/" });

    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. Net100.References.All,
        MetadataReference.CreateFromFile(typeof(sdk::Mxcp.EndpointAttribute).Assembly.Location),
    ];

    /// <summary>Measures.</summary>
    /// <param name="endpoints">How many endpoints the project has.</param>
    /// <param name="rounds">How often each edit is made.</param>
    public static GeneratorTimes Measure(int endpoints, int rounds)
    {
        var definitions = Enumerable.Range(0, endpoints).Select(i => new TestFile($"/project/tools/t{i}.yml", SampleEndpoints.Definition(i, edit: 0))).ToImmutableArray<AdditionalText>();
        var compilation = CSharpCompilation.Create(
            "App",
            [.. Enumerable.Range(0, endpoints).Where(SampleEndpoints.IsMethod).Select(i => Parse($"T{i}.cs", SampleEndpoints.Method(i, "int"))), Parse("Other.cs", SampleEndpoints.Unrelated(0))],
            References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

        double fullRun = Median(Enumerable.Range(0, 5).Select(_ => Time(NewDriver(definitions), compilation).Milliseconds));
        var driver = Time(NewDriver(definitions), compilation).Driver;
        return new GeneratorTimes(
            fullRun,
            Keystroke: Edit(rounds, i => (driver, Replace(compilation, "Other.cs", SampleEndpoints.Unrelated(i)))),
            YamlEdit: Edit(rounds, i => (driver.ReplaceAdditionalText(definitions[0], new TestFile("/project/tools/t0.yml", SampleEndpoints.Definition(0, i))), compilation)),
            SignatureEdit: Edit(rounds, i => (driver, Replace(compilation, "T0.cs", SampleEndpoints.Method(0, i % 2 == 0 ? "short" : "long") + $"// {i}"))));
    }

    /// <summary>The median of the runs that follow upon edits, each of them made to the state before; the first third is for the compiler of .NET to warm up.</summary>
    private static double Edit(int rounds, Func<int, (GeneratorDriver Driver, CSharpCompilation Compilation)> edit) =>
        Median(Enumerable.Range(1, rounds).Select(i =>
        {
            var (driver, compilation) = edit(i);
            return Time(driver, compilation).Milliseconds;
        }).Skip(rounds / 3));

    private static (GeneratorDriver Driver, double Milliseconds) Time(GeneratorDriver driver, CSharpCompilation compilation)
    {
        long started = Stopwatch.GetTimestamp();
        var run = driver.RunGenerators(compilation);
        return (run, Stopwatch.GetElapsedTime(started).TotalMilliseconds);
    }

    private static CSharpGeneratorDriver NewDriver(ImmutableArray<AdditionalText> definitions) =>
        CSharpGeneratorDriver.Create([new MxcpGenerator().AsSourceGenerator()], definitions, Parsing, Options);

    private static CSharpCompilation Replace(CSharpCompilation compilation, string file, string text) =>
        compilation.ReplaceSyntaxTree(compilation.SyntaxTrees.First(tree => tree.FilePath == "/project/" + file), Parse(file, text));

    private static SyntaxTree Parse(string file, string text) => CSharpSyntaxTree.ParseText(text, Parsing, "/project/" + file);

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }
}
