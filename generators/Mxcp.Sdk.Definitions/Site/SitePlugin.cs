namespace Mxcp.Definitions.Site;

/// <summary>A plugin that a site file asks for.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Module">The class that it is.</param>
/// <param name="Config">The name of its configuration in the user file, if it has one.</param>
internal sealed record SitePlugin(string Name, string Module, string? Config);
