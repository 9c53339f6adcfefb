using Mxcp.Definitions.Values;
using Mxcp.Definitions.Yaml;

namespace Mxcp.Definitions.Site;

/// <summary>What a user file says.</summary>
/// <param name="Profiles">The profiles of all projects, in the order of the file.</param>
/// <param name="Vault">What it says of Vault, if anything.</param>
/// <param name="OnePassword">What it says of 1Password, if anything.</param>
internal sealed record UserDefinition(EquatableArray<UserProfile> Profiles, VaultSettings? Vault, OnePasswordSettings? OnePassword)
{
    /// <summary>How clients reach servers.</summary>
    public TransportDefinition Transport { get; init; } = TransportDefinition.Default;
}

/// <summary>What a user file says of one profile of a project.</summary>
/// <param name="Project">The project.</param>
/// <param name="Name">The profile.</param>
/// <param name="Secrets">Its secrets, in the order of the file.</param>
/// <param name="Plugins">The configurations of its plugins.</param>
internal sealed record UserProfile(string Project, string Name, EquatableArray<UserSecret> Secrets, EquatableArray<UserPlugin> Plugins);

/// <summary>A secret as it stands in a user file.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type.</param>
/// <param name="Parameters">What it consists of, if anything.</param>
internal sealed record UserSecret(string Name, string Type, YamlMapping? Parameters);

/// <summary>The configuration of a plugin.</summary>
/// <param name="Name">The name that the site file calls it by.</param>
/// <param name="Values">Its texts.</param>
internal sealed record UserPlugin(string Name, EquatableArray<UserPluginValue> Values);

/// <summary>One text of a plugin's configuration.</summary>
internal sealed record UserPluginValue(string Name, string Value);

/// <summary>How <c>vault://</c> references are looked up.</summary>
/// <param name="IsEnabled">Whether they are.</param>
/// <param name="Address">The server, if it is said.</param>
/// <param name="TokenVariable">The environment variable with the token.</param>
internal sealed record VaultSettings(bool IsEnabled, string? Address, string TokenVariable)
{
    /// <summary>What counts where nothing is said.</summary>
    public static VaultSettings Default { get; } = new(IsEnabled: true, Address: null, "VAULT_TOKEN");
}

/// <summary>How <c>op://</c> references are looked up.</summary>
/// <param name="IsEnabled">Whether they are.</param>
/// <param name="TokenVariable">The environment variable with the token.</param>
internal sealed record OnePasswordSettings(bool IsEnabled, string TokenVariable)
{
    /// <summary>What counts where nothing is said.</summary>
    public static OnePasswordSettings Default { get; } = new(IsEnabled: true, "OP_SERVICE_ACCOUNT_TOKEN");
}
