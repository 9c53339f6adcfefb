namespace Mxcp.Tests.Support;

/// <summary>A folder with a site file in it, deleted afterwards.</summary>
internal sealed class ProjectFolder : IDisposable
{
    public const string Site = """
        mxcp: 1
        project: test-app
        profile: dev
        profiles:
          dev: { duckdb: { path: ":memory:" } }
        """;

    public ProjectFolder(string? site = Site)
    {
        Path = Directory.CreateTempSubdirectory("mxcp-project").FullName;
        Start = Path;
        if (site is not null)
        {
            Write("mxcp-site.yml", site);
        }
    }

    public string Path { get; }

    /// <summary>Where a program is started.</summary>
    public string Start { get; set; }

    public string Write(string name, string content)
    {
        string file = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
        File.WriteAllText(file, content);
        return file;
    }

    public string CreateFolder(string name) => Directory.CreateDirectory(System.IO.Path.Combine(Path, name)).FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
