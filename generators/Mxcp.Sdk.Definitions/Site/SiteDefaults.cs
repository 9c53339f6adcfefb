namespace Mxcp.Definitions.Site;

/// <summary>What a site file says for endpoints that do not say it themselves.</summary>
/// <param name="Output">What tools send of their results.</param>
/// <param name="Limits">How much a call may take and give.</param>
internal sealed record SiteDefaults(OutputMode Output, LimitSet Limits);
