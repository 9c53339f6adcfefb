using System.Reflection;
using System.Text.Json;

namespace Mxcp.Definitions.Tests.Support;

/// <summary>Inputs that stand in the repository: those of <c>tests/Corpus</c>, and the YAML files of the cases and the samples.</summary>
internal static class Corpus
{
    private static readonly string Root = typeof(Corpus).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static data => data.Key == "RepositoryRoot").Value!;

    /// <summary>The inputs of a file of <c>tests/Corpus</c>: each line is one, with why it is there.</summary>
    public static IEnumerable<CorpusInput> Of(string name) => File.ReadLines(Path.Combine(Root, "tests", "Corpus", $"{name}.jsonl"))
        .Select(static line => JsonElement.Parse(line))
        .Select(static line => new CorpusInput(line.GetProperty("why").GetString()!, line.GetProperty("text").GetString()!));

    public static IEnumerable<string> YamlFiles() => new[] { "tests/Cases", "samples" }
        .SelectMany(static folder => Directory.EnumerateFiles(Path.Combine(Root, folder), "*.y*ml", SearchOption.AllDirectories))
        .Where(static path => !path.Contains("/bin/", StringComparison.Ordinal) && !path.Contains("/obj/", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal)
        .Select(File.ReadAllText);
}

/// <summary>An input and why it is kept.</summary>
public sealed record CorpusInput(string Why, string Text)
{
    public override string ToString() => Why;
}
