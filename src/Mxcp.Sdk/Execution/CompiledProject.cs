using Mxcp.Definitions.Site;

namespace Mxcp.Execution;

/// <summary>What was compiled in of a site file.</summary>
/// <param name="Name">The project's name.</param>
/// <param name="Folders">The folders of its definitions.</param>
/// <param name="Output">What its tools send of their results where they do not say so themselves.</param>
internal sealed record CompiledProject(string Name, EndpointFolders Folders, OutputMode Output = OutputMode.Both)
{
    /// <summary>How much a call may take and give where its endpoint does not say so itself.</summary>
    public LimitSet Limits { get; init; } = LimitSet.Empty;
}
