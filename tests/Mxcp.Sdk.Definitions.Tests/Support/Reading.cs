using Mxcp.Definitions.Model;
using Mxcp.Definitions.Problems;
using Mxcp.Definitions.Reading;
using Mxcp.Definitions.Types;
using Mxcp.Definitions.Yaml;

namespace Mxcp.Definitions.Tests.Support;

/// <summary>Reads YAML as the build does.</summary>
internal static class Reading
{
    /// <summary>A tool in which nothing is wrong.</summary>
    public static ToolDefinition Tool(string yaml)
    {
        var parsed = DefinitionReader.Read("tools/t.yml", yaml);
        Assert.Equal([], Lines(parsed.Problems));
        return Assert.IsType<ToolDefinition>(parsed.Value);
    }

    /// <summary>A resource in which nothing is wrong.</summary>
    public static ResourceDefinition Resource(string yaml)
    {
        var parsed = DefinitionReader.Read("resources/r.yml", yaml);
        Assert.Equal([], Lines(parsed.Problems));
        return Assert.IsType<ResourceDefinition>(parsed.Value);
    }

    /// <summary>Everything that is wrong with a definition file.</summary>
    public static string[] Problems(string yaml) => Problems("tools/t.yml", yaml);

    /// <inheritdoc cref="Problems(string)"/>
    public static string[] Problems(string file, string yaml) => Lines(DefinitionReader.Read(file, yaml).Problems);

    /// <summary>A type in which nothing is wrong.</summary>
    public static MxcpType Type(string yaml)
    {
        var (type, problems) = ReadType(yaml);
        Assert.Equal([], problems);
        return type!;
    }

    /// <summary>Everything that is wrong with a type.</summary>
    public static string[] TypeProblems(string yaml) => ReadType(yaml).Problems;

    /// <summary>A problem per line: its code, its place in words, and what its message is filled with.</summary>
    public static string[] Lines(IEnumerable<Problem> problems) =>
        [.. problems.Select(problem => string.Join(" | ", problem.Arguments.Prepend($"{problem.Code} {Place(problem.Anchor)}")))];

    private static (MxcpType? Type, string[] Problems) ReadType(string yaml)
    {
        var document = YamlReader.Read(yaml);
        var problems = new ProblemList("tools/t.yml");
        YamlFaultProblems.AddTo(problems, document);
        return (TypeReader.Read(document.Root!, YamlPointer.Root, problems), Lines(problems.ToArray()));
    }

    private static string Place(Anchor anchor) => anchor switch
    {
        YamlValueAnchor value => value.Pointer.Length == 0 ? "." : value.Pointer,
        YamlKeyAnchor key => $"{(key.Pointer.Length == 0 ? "." : key.Pointer)} (key)",
        YamlFaultAnchor fault => $"fault {fault.Index}",
        YamlTextAnchor text => $"{text.Pointer} {text.Start}+{text.Length}",
        SqlAnchor sql => $"{sql.Pointer} {sql.Text}#{sql.Occurrence}",
        _ => throw new InvalidOperationException(anchor.ToString()),
    };
}
