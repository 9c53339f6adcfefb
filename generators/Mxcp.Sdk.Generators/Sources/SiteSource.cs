using Microsoft.CodeAnalysis;
using Mxcp.Definitions.Problems;
using Mxcp.Definitions.Site;
using Mxcp.Definitions.Yaml;

namespace Mxcp.Generators.Sources;

/// <summary>Reads the site file at build time: what is wrong with it need not wait for the start.</summary>
internal static class SiteSource
{
    /// <summary>The site file, or nothing where the project has none.</summary>
    public static IncrementalValueProvider<Parsed<SiteDefinition>> Read(IncrementalValuesProvider<ProjectFile> files) =>
        files
            .Where(static file => file.IsSite)
            .Select(static (file, cancellation) => SiteReader.Read(file.Path, YamlReader.Read(file.Read(cancellation))))
            .Collect()
            .Select(static (sites, _) => sites.IsEmpty ? default : sites[0])
            .WithTrackingName(Steps.Site);

    /// <summary>The folders of the project's definitions.</summary>
    public static IncrementalValueProvider<EndpointFolders> Folders(IncrementalValueProvider<Parsed<SiteDefinition>> site) =>
        site.Select(static (parsed, _) => parsed.Value?.Folders ?? EndpointFolders.Default);

    /// <summary>What holds for endpoints that do not say it themselves.</summary>
    public static IncrementalValueProvider<SiteDefaults> Defaults(IncrementalValueProvider<Parsed<SiteDefinition>> site) =>
        site.Select(static (parsed, _) => new SiteDefaults(parsed.Value?.Output ?? OutputMode.Both, parsed.Value?.Limits ?? LimitSet.Empty));
}
