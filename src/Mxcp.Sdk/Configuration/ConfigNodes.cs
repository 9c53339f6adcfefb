using Mxcp.Definitions.Yaml;

namespace Mxcp.Configuration;

/// <summary>Makes the nodes that endpoints see of what stands in the files.</summary>
internal static class ConfigNodes
{
    /// <summary>The site file, with the profile that is active and with all that is known of it.</summary>
    public static ConfigNode OfSite(ProjectConfiguration configuration)
    {
        var site = (ConfigNode)Of(configuration.SiteTree ?? Empty, static _ => false, isHidden: false)!;
        var profiles = With(site["profiles"], (configuration.Profile, Complete(site["profiles"]?[configuration.Profile], configuration)));
        return With(site, ("profile", new ConfigNode(configuration.Profile)), ("profiles", profiles));
    }

    /// <summary>The user file, where there is one.</summary>
    public static ConfigNode? OfUser(ProjectConfiguration configuration) => configuration.UserTree is { } user ? Of(user, HoldsSecrets, isHidden: false) : null;

    /// <summary>A secret of what stands under its <c>parameters</c>; what has no value is left out.</summary>
    public static Secret Secret(YamlMapping? parameters) => (Secret)SecretOf(parameters ?? Empty)!;

    private static YamlMapping Empty { get; } = new(default, []);

    private static ConfigNode Complete(ConfigNode? profile, ProjectConfiguration configuration) => With(
        profile,
        ("duckdb", With(
            profile?["duckdb"],
            ("path", new ConfigNode(configuration.DatabasePath)),
            ("readonly", new ConfigNode(configuration.IsReadOnly ? "true" : "false")))),
        ("drift", With(profile?["drift"], ("path", new ConfigNode(configuration.DriftPath)))),
        ("audit", With(profile?["audit"], ("enabled", new ConfigNode("false")), ("path", new ConfigNode(configuration.AuditPath)))));

    private static ConfigNode With(ConfigNode? mapping, params (string Key, ConfigNode Node)[] entries) => new(
        (mapping?.Keys ?? []).Select(key => KeyValuePair.Create(key, mapping![key]))
            .Concat(entries.Select(static entry => KeyValuePair.Create(entry.Key, (ConfigNode?)entry.Node))));

    /// <param name="node">What stands in the file.</param>
    /// <param name="hides">Whether all that stands under a key is private.</param>
    /// <param name="isHidden">Whether the node stands under such a key.</param>
    private static ConfigNode? Of(YamlNode node, Func<YamlEntry, bool> hides, bool isHidden) => node switch
    {
        YamlMapping mapping => new ConfigNode(mapping.Entries.Select(entry => KeyValuePair.Create(entry.Key.Value, Of(entry.Value, hides, isHidden || hides(entry))))),
        YamlSequence sequence => new ConfigNode([.. sequence.Items.Select(item => Of(item, hides, isHidden))]),
        YamlScalar { Type: YamlScalarType.Null } => null,
        YamlScalar scalar => new ConfigNode(scalar.Value, isHidden || IsPrivate(scalar)),
        _ => null,
    };

    private static bool HoldsSecrets(YamlEntry entry) => entry.Key.Value is "parameters" or "plugin" or "password";

    private static bool IsPrivate(YamlScalar scalar) =>
        scalar is { Type: YamlScalarType.Resolved, Reference: { } reference } && ReferenceText.IsLookedUp(reference);

    private static Secret? SecretOf(YamlNode node) => node switch
    {
        YamlMapping mapping => new Secret(mapping.Entries.Select(static entry => (entry.Key.Value, Part: SecretOf(entry.Value)))
            .Where(static entry => entry.Part is not null)
            .Select(static entry => KeyValuePair.Create(entry.Value, entry.Part!))),
        YamlSequence sequence => new Secret([.. sequence.Items.Select(SecretOf).OfType<Secret>()]),
        YamlScalar { Type: YamlScalarType.Null } => null,
        YamlScalar scalar => new Secret(scalar.Value),
        _ => null,
    };
}
