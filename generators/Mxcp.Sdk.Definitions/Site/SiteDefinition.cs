using Mxcp.Definitions.Values;

namespace Mxcp.Definitions.Site;

/// <summary>What <c>mxcp-site.yml</c> says.</summary>
/// <param name="Project">The project's name.</param>
/// <param name="Profile">The profile that is active unless another one is chosen.</param>
/// <param name="Profiles">The profiles described, in the order of the file; the active one need not be among them.</param>
internal sealed record SiteDefinition(string Project, string Profile, EquatableArray<SiteProfile> Profiles)
{
    /// <summary>The folders of its definitions.</summary>
    public EndpointFolders Folders { get; init; } = EndpointFolders.Default;

    /// <summary>What its tools send of their results where they do not say so themselves.</summary>
    public OutputMode Output { get; init; }

    /// <summary>Whether callers are told what an internal error was.</summary>
    public bool TellsErrors { get; init; }

    /// <summary>How much a call may take and give, where its endpoint does not say so itself.</summary>
    public LimitSet Limits { get; init; } = LimitSet.Empty;

    /// <summary>The folders of what the profiles name no path for.</summary>
    public ProfileFolders ProfileFolders { get; init; } = ProfileFolders.Default;

    /// <summary>Whether only the secrets listed may be used.</summary>
    public bool LimitsSecrets { get; init; }

    /// <summary>The secrets listed.</summary>
    public EquatableArray<string> Secrets { get; init; }

    /// <summary>The extensions of DuckDB to load.</summary>
    public EquatableArray<SiteExtension> Extensions { get; init; }

    /// <summary>The plugins, in the order of the file.</summary>
    public EquatableArray<SitePlugin> Plugins { get; init; }

    /// <summary>The name of the file, which makes a folder a project.</summary>
    public const string FileName = "mxcp-site.yml";
}
