using Mxcp.Definitions.Site;

namespace Mxcp.Execution;

/// <summary>What was compiled in of a site file.</summary>
/// <param name="Name">The project's name.</param>
/// <param name="Folders">The folders of its definitions.</param>
internal sealed record CompiledProject(string Name, EndpointFolders Folders);
