using Mxcp.Definitions.Site;

namespace Mxcp.Configuration;

/// <summary>Finds the folder of the project: hosts start servers anywhere.</summary>
/// <param name="executableFolder">Where the program lies.</param>
/// <param name="currentFolder">Where it was started.</param>
/// <param name="variable">Reads an environment variable.</param>
internal sealed class ProjectRoot(string executableFolder, string currentFolder, Func<string, string?> variable)
{
    /// <summary>The environment variable that names the folder.</summary>
    public const string Variable = "MXCP_PROJECT";

    /// <summary>For this process.</summary>
    public static ProjectRoot OfProcess() => new(AppContext.BaseDirectory, Environment.CurrentDirectory, Environment.GetEnvironmentVariable);

    /// <summary>The project's folder, an absolute path.</summary>
    /// <param name="chosen">The folder that the command line names.</param>
    /// <exception cref="ConfigurationException">There is none.</exception>
    public string Find(string? chosen)
    {
        if (chosen is not null)
        {
            return Require(chosen, "--project");
        }

        if (variable(Variable) is { Length: > 0 } named)
        {
            return Require(named, Variable);
        }

        return HasSite(executableFolder) ? FullPath(executableFolder) : FindUpwards();
    }

    private string Require(string folder, string source)
    {
        string path = FullPath(Path.Combine(currentFolder, folder));
        return HasSite(path)
            ? path
            : throw new ConfigurationException($"There is no {SiteDefinition.FileName} in {path}, the folder that {source} names.");
    }

    private string FindUpwards()
    {
        for (string? folder = FullPath(currentFolder); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (HasSite(folder))
            {
                return folder;
            }
        }

        throw new ConfigurationException(
            $"There is no {SiteDefinition.FileName} beside the program ({executableFolder}), nor in {currentFolder} or a folder above it. "
            + $"Name the project's folder with --project or {Variable}.");
    }

    // One form for one folder: servers are found by it.
    private static string FullPath(string folder) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));

    private static bool HasSite(string folder) => File.Exists(Path.Combine(folder, SiteDefinition.FileName));
}
