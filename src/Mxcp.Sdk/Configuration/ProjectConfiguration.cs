using Mxcp.Definitions.Site;
using Mxcp.Definitions.Values;
using Mxcp.Definitions.Yaml;

namespace Mxcp.Configuration;

/// <summary>What site file, user file, environment and command line say together, for one profile. It does not change; to read it anew makes another.</summary>
internal sealed record ProjectConfiguration
{
    /// <summary>The folder of the project, an absolute path.</summary>
    public required string Root { get; init; }

    /// <summary>The project's name.</summary>
    public required string Project { get; init; }

    /// <summary>The active profile.</summary>
    public required string Profile { get; init; }

    /// <summary>The database's file, an absolute path, or <c>:memory:</c>.</summary>
    public required string DatabasePath { get; init; }

    /// <summary>Whether the database is opened for reading only.</summary>
    public bool IsReadOnly { get; init; }

    /// <summary>Whether callers are told what an internal error was.</summary>
    public bool TellsErrors { get; init; }

    /// <summary>The snapshot that drift is measured against, an absolute path.</summary>
    public required string DriftPath { get; init; }

    /// <summary>The records of calls, an absolute path.</summary>
    public required string AuditPath { get; init; }

    /// <summary>The extensions of DuckDB to load.</summary>
    public EquatableArray<SiteExtension> Extensions { get; init; }

    /// <summary>The plugins.</summary>
    public EquatableArray<SitePlugin> Plugins { get; init; }

    /// <summary>What the user file configures plugins with.</summary>
    public EquatableArray<UserPlugin> PluginSettings { get; init; }

    /// <summary>The secrets that the project may use.</summary>
    public IReadOnlyList<NamedSecret> Secrets { get; init; } = [];

    /// <summary>What the key is made of that seals the state of calls which ask their clients; <see langword="null"/> for one that nobody else has.</summary>
    public Secret? StateKey { get; init; }

    /// <summary>How clients reach the server.</summary>
    public TransportDefinition Transport { get; init; } = TransportDefinition.Default;

    /// <summary>What stands in the site file, with what its references stand for.</summary>
    public YamlMapping? SiteTree { get; init; }

    /// <summary>The same of the user file, with the parts alone that are this project's; <see langword="null"/> where there is no file.</summary>
    public YamlMapping? UserTree { get; init; }

    private string[] CertificatePassword => Transport.Http.Certificate?.Password is { } password ? [password] : [];

    /// <summary>The texts that no message may show: those of secrets, of plugins, and of settings that stand elsewhere.</summary>
    public IEnumerable<string> PrivateTexts()
    {
        var settings = new List<string>();
        if (SiteTree?.Find("settings")?.Value is { } tree)
        {
            YamlTree.Map(tree, (scalar, _) =>
            {
                settings.AddRange(scalar.Type == YamlScalarType.Resolved ? [scalar.Value] : Array.Empty<string>());
                return scalar;
            });
        }

        return [.. Secrets.SelectMany(static secret => secret.Parameters.Texts()), .. PluginSettings.SelectMany(static plugin => plugin.Values.Select(static value => value.Value)), .. settings, .. StateKey?.Texts() ?? [], .. CertificatePassword];
    }
}
