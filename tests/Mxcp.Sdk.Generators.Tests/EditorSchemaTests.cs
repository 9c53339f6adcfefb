using Mxcp.Definitions.Schema;
using Mxcp.Generators.Tests.Harness;
using NJsonSchema;

namespace Mxcp.Generators.Tests;

/// <summary>The schemas for editors under docs/schemas say what the build says, as far as a schema can.</summary>
public sealed class EditorSchemaTests
{
    // What a schema can see in a file: its keys, the kinds of their values, choices among words.
    private static readonly string[] Seen = ["MXCP1101", "MXCP1102", "MXCP1103", "MXCP1104", "MXCP1105", "MXCP1106", "MXCP1107", "MXCP1108", "MXCP1112", "MXCP1113", "MXCP1115", "MXCP1201", "MXCP1202", "MXCP1203", "MXCP1309", "MXCP1312"];

    public static TheoryData<string> FileNames() => [.. EditorSchemas.All.Select(static schema => schema.FileName)];

    public static TheoryData<string, string> CaseFiles() => [.. CaseFolder.All.SelectMany(static name => YamlFilesIn(CaseFolder.PathTo(name)).Select(file => (name, file)))];

    public static TheoryData<string> SampleFiles() => [.. YamlFilesIn(Repository.PathTo("samples"))];

    [Theory]
    [MemberData(nameof(FileNames))]
    public void A_schema_is_not_older_than_the_tables_it_is_made_of(string name)
    {
        string expected = EditorSchemas.All.Single(schema => schema.FileName == name).Json;
        string file = Repository.PathTo("docs", "schemas", name);

        Assert.True(File.Exists(file) && File.ReadAllText(file) == expected, $"docs/schemas/{name} is stale: run eng/schemas");
    }

    [Fact]
    public void There_is_no_schema_besides() =>
        Assert.Equal(
            EditorSchemas.All.Select(static schema => schema.FileName).Order(StringComparer.Ordinal),
            Directory.GetFiles(Repository.PathTo("docs", "schemas")).Select(Path.GetFileName).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(CaseFiles))]
    public async Task A_schema_refuses_of_a_case_what_the_build_refuses(string name, string file)
    {
        string diagnostics = Path.Combine(CaseFolder.PathTo(name), "diagnostics.verified.txt");
        string[] errors = File.Exists(diagnostics)
            ? [.. File.ReadLines(diagnostics).Where(line => line.StartsWith(file + "(", StringComparison.Ordinal) && line.Contains(": error ", StringComparison.Ordinal))]
            : [];

        // A schema says nothing of what is no YAML, and that of a folder nothing of what belongs into another one.
        bool isOther = Array.Exists(errors, static line => line.Contains("MXCP100", StringComparison.Ordinal) || line.Contains("MXCP1111", StringComparison.Ordinal));
        if (isOther || await FindAsync(file) is not { } schema)
        {
            return;
        }

        string[] found = Check(schema, Path.Combine(CaseFolder.PathTo(name), file));

        bool isSeen = Array.Exists(errors, static line => Array.Exists(Seen, line.Contains));
        Assert.True(isSeen == (found.Length > 0), $"{file}: the build says\n{string.Join('\n', errors)}\nthe schema says\n{string.Join('\n', found)}");
    }

    [Theory]
    [MemberData(nameof(SampleFiles))]
    public async Task A_sample_is_valid(string file)
    {
        var schema = await FindAsync(file[(file.IndexOf('/', StringComparison.Ordinal) + 1)..]);

        Assert.NotNull(schema);
        Assert.Empty(Check(schema, Repository.PathTo("samples", file)));
    }

    /// <summary>The schema for a file of a project, as docs/editor.md tells editors to find it.</summary>
    private static async Task<JsonSchema?> FindAsync(string file)
    {
        string name = file.Contains('/', StringComparison.Ordinal) ? file[..file.IndexOf('/', StringComparison.Ordinal)].TrimEnd('s') : Path.GetFileNameWithoutExtension(file).Replace("mxcp-", "", StringComparison.Ordinal);
        string path = Repository.PathTo("docs", "schemas", $"{name}.schema.json");
        return File.Exists(path) ? await JsonSchema.FromFileAsync(path) : null;
    }

    private static string[] Check(JsonSchema schema, string file) =>
        [.. schema.Validate(YamlAsJson.Convert(File.ReadAllText(file))).Select(static error => error.ToString())];

    private static IEnumerable<string> YamlFilesIn(string folder) =>
        Directory.GetFiles(folder, "*.y*ml", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/'))
            .Where(static file => !file.Contains("/bin/", StringComparison.Ordinal) && !file.Contains("/obj/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
}
