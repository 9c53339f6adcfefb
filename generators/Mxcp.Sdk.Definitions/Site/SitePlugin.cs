namespace Mxcp.Definitions.Site;

/// <summary>One plugin of a site file.</summary>
/// <param name="Name">Its name, which ends the names of its functions.</param>
/// <param name="Module">The name of its class: that of <c>[Plugin("…")]</c>.</param>
/// <param name="Config">The name of its configuration, where it has one.</param>
internal sealed record SitePlugin(string Name, string Module, string? Config);
