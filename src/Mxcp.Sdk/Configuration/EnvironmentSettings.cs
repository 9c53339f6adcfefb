namespace Mxcp.Configuration;

/// <summary>What environment variables say of the configuration; an empty one says nothing.</summary>
/// <param name="variable">Reads an environment variable.</param>
internal sealed class EnvironmentSettings(Func<string, string?> variable)
{
    /// <summary>Chooses the profile.</summary>
    public const string ProfileVariable = "MXCP_PROFILE";

    /// <summary>Names the user file.</summary>
    public const string UserFileVariable = "MXCP_CONFIG";

    /// <summary>Names the database of the active profile.</summary>
    public const string DatabaseVariable = "MXCP_DUCKDB_PATH";

    private const string ReadOnlyVariable = "MXCP_READONLY";
    private const string DebugVariable = "MXCP_DEBUG";
    private const string StateKeyVariable = "MXCP_STATE_KEY";
    private const int StateKeyLength = 32;

    // To be asked for records and to write none would be wrong, whoever asks.
    private static readonly string[] NotYet = ["MXCP_AUDIT_ENABLED", "MXCP_TELEMETRY_ENABLED"];

    /// <summary>The profile.</summary>
    public string? Profile => Text(ProfileVariable);

    /// <summary>The user file.</summary>
    public string? UserFile => Text(UserFileVariable);

    /// <summary>The database of the active profile.</summary>
    public string? DatabasePath => Text(DatabaseVariable);

    /// <summary>Whether the database is opened for reading only.</summary>
    /// <exception cref="ConfigurationException">The variable is neither a yes nor a no.</exception>
    public bool IsReadOnly => IsOn(ReadOnlyVariable);

    /// <summary>Whether the log tells more than the operator of a sound server wants to know.</summary>
    public bool IsDebug => Read(Text(DebugVariable)) is true;

    /// <summary>What the key is made of that seals the state of calls which ask their clients; a secret.</summary>
    public string? StateKey => Text(StateKeyVariable);

    /// <summary>What the variables of this process say.</summary>
    public static EnvironmentSettings OfProcess() => new(Environment.GetEnvironmentVariable);

    /// <exception cref="ConfigurationException">A variable asks for something that does not exist yet, or makes no sense.</exception>
    public void Check()
    {
        _ = IsOn(DebugVariable);
        if (StateKey is { Length: < StateKeyLength })
        {
            throw new ConfigurationException($"{StateKeyVariable} must have at least {StateKeyLength} characters, chosen at random.");
        }

        if (NotYet.FirstOrDefault(IsOn) is { } name)
        {
            throw new ConfigurationException($"{name} asks for something that this version of Mxcp.Sdk does not do, and to ignore it would be wrong; unset it.");
        }
    }

    /// <exception cref="ConfigurationException">The variable is neither a yes nor a no.</exception>
    private bool IsOn(string name) =>
        Read(Text(name)) ?? throw new ConfigurationException($"{name} must be 1, true or yes, or 0, false or no.");

    private static bool? Read(string? text) => text?.ToUpperInvariant() switch
    {
        null or "0" or "FALSE" or "NO" => false,
        "1" or "TRUE" or "YES" => true,
        _ => null,
    };

    private string? Text(string name) => variable(name) is { Length: > 0 } text ? text : null;
}
