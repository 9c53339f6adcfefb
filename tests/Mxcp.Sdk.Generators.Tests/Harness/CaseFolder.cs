using System.Text;

namespace Mxcp.Generators.Tests.Harness;

/// <summary>The folders of tests/Cases.</summary>
internal static class CaseFolder
{
    private const string Libraries = "libraries/";

    private static readonly string Folder = Repository.PathTo("tests", "Cases");

    public static IEnumerable<string> All => Directory.GetDirectories(Folder).Select(static path => Path.GetFileName(path)!).Order(StringComparer.Ordinal);

    public static string PathTo(string name) => Path.Combine(Folder, name);

    /// <summary>The calls to make against the compiled case, one per line.</summary>
    public static string PathToCalls(string name) => Path.Combine(PathTo(name), "calls.jsonl");

    /// <summary>The project of a case. Each folder under <c>libraries</c> is a library of that name, which it refers to.</summary>
    public static TestProject Open(string name) => TestProject.Of(
        from file in Directory.GetFiles(PathTo(name), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        let path = Path.GetRelativePath(PathTo(name), file).Replace('\\', '/')
        where IsInput(path)
        select (path.StartsWith(Libraries, StringComparison.Ordinal) ? "../" + path[Libraries.Length..] : path, File.ReadAllText(file)));

    private static bool IsInput(string path) =>
        Path.GetExtension(path) is ".cs" or ".yml" or ".yaml" or ".sql" or TestProject.Severities
        && !path.Contains(".verified.", StringComparison.Ordinal) && !path.Contains(".received.", StringComparison.Ordinal);

    /// <summary>All generated files in one text. What is the same in every project is left out where the case is about something else.</summary>
    public static string Join(IReadOnlyDictionary<string, string> files)
    {
        var text = new StringBuilder();
        foreach (var (name, content) in files.Where(static file => !IsBoilerplate(file.Key, file.Value)).OrderBy(static file => file.Key, StringComparer.Ordinal))
        {
            text.Append("//// ").Append(name).Append('\n').Append(content).Append('\n');
        }

        return text.ToString();
    }

    private static bool IsBoilerplate(string name, string content) =>
        name is "MxcpApplication.g.cs" or "MxcpProgram.g.cs" || (name == "MxcpEndpoints.g.cs" && !content.Contains("registration.", StringComparison.Ordinal));
}
