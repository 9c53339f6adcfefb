using System.Reflection;

namespace Mxcp.Package.Tests;

/// <summary>The package, packed once for all tests under a version of its own, and taken out of the package cache afterwards.</summary>
public sealed class PackedPackage : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mxcp-package-").FullName;

    /// <summary>Packs.</summary>
    public PackedPackage()
    {
        Version = $"0.1.0-test.{Environment.ProcessId}.{Environment.TickCount64}";
        string project = Path.Combine(Metadata("RepositoryRoot"), "src", "Mxcp.Sdk");
        Tool.Run(_folder, "dotnet", "pack", project, "--configuration", Metadata("Configuration"), "--output", PackageFolder, $"-p:Version={Version}", "--no-build").MustSucceed();
    }

    /// <summary>The version it was packed under.</summary>
    public string Version { get; }

    private string PackageFolder => Path.Combine(_folder, "packages");

    /// <summary>A new empty folder in which <c>Mxcp.Sdk</c> can be restored.</summary>
    public string NewProjectFolder(string name)
    {
        string folder = Path.Combine(_folder, name);
        Directory.CreateDirectory(folder);

        // Added to the sources of the machine, not in their place.
        File.WriteAllText(Path.Combine(folder, "nuget.config"), $"""<configuration><packageSources><add key="packed" value="{PackageFolder}" /></packageSources></configuration>""");
        return folder;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        string cache = Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        string cached = Path.Combine(cache, "mxcp.sdk", Version);
        foreach (string folder in new[] { _folder, cached }.Where(Directory.Exists))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Metadata(string key) =>
        typeof(PackedPackage).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(item => item.Key == key).Value!;
}
