namespace Mxcp.Generators.Options;

/// <summary>What the pipeline needs to know about the project.</summary>
/// <param name="RootNamespace">The namespace that generated code goes into.</param>
/// <param name="Directory">The project's folder, with forward slashes and one at the end.</param>
/// <param name="IsExecutable">Whether the project is compiled to a program.</param>
/// <param name="WantsEntryPoint">Whether the project may be given an entry point: <c>MxcpGenerateEntryPoint</c> says no.</param>
/// <param name="IncludesTests">Whether the tests of the definitions are compiled in: <c>MxcpIncludeTests</c> says no.</param>
internal sealed record ProjectOptions(string RootNamespace, string Directory, bool IsExecutable, bool WantsEntryPoint, bool IncludesTests)
{
    /// <summary>A file's path as every message and every generated file names it: relative to the project, with forward slashes.</summary>
    public string RelativePath(string path)
    {
        string normal = path.Replace('\\', '/');
        string up = "";
        for (string folder = Directory; folder.Length > 0; folder = folder.Substring(0, folder.TrimEnd('/').LastIndexOf('/') + 1))
        {
            if (normal.StartsWith(folder, StringComparison.Ordinal))
            {
                return up + normal.Substring(folder.Length);
            }

            up += "../";
        }

        return normal;
    }
}
