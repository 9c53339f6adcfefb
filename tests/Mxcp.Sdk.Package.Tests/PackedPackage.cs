using System.Reflection;

namespace Mxcp.Package.Tests;

/// <summary>The packages, packed once for all tests under a version of their own, and taken out of the package cache afterwards.</summary>
public sealed class PackedPackage : IDisposable
{
    private static readonly string[] Names = ["Mxcp.Sdk", "Mxcp.Sdk.AspNetCore"];

    private readonly string _folder = Directory.CreateTempSubdirectory("mxcp-package-").FullName;

    /// <summary>Packs.</summary>
    public PackedPackage()
    {
        Version = $"0.1.0-test.{Environment.ProcessId}.{Environment.TickCount64}";
        foreach (string name in Names)
        {
            string project = Path.Combine(Metadata("RepositoryRoot"), "src", name);
            Tool.Run(_folder, "dotnet", "pack", project, "--configuration", Metadata("Configuration"), "--output", PackageFolder, $"-p:Version={Version}", "--no-build").MustSucceed();
        }
    }

    /// <summary>The version they were packed under.</summary>
    public string Version { get; }

    private string PackageFolder => Path.Combine(_folder, "packages");

    /// <summary>A new empty folder in which the packages can be restored.</summary>
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
        string[] cached = [.. Names.Select(name => Path.Combine(cache, name.ToLowerInvariant(), Version))];
        foreach (string folder in cached.Append(_folder).Where(Directory.Exists))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Metadata(string key) =>
        typeof(PackedPackage).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(item => item.Key == key).Value!;
}
