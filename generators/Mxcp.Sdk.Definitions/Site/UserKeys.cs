using Mxcp.Definitions.Yaml;

namespace Mxcp.Definitions.Site;

/// <summary>The keys of a user file.</summary>
internal static class UserKeys
{
    public static KeyTable Secret { get; } = new(
        "a secret",
        new Key("name", new KeyValue.Text(), "The name of the secret.") { IsRequired = true },
        new Key("type", new KeyValue.Text(), "What the secret is for: http, s3, or another type that DuckDB knows; value or any other for the project's own code alone.") { IsRequired = true },
        new Key("parameters", new KeyValue.Free(), "What the secret consists of. Values may be nested, and may be references."));

    public static KeyTable Plugin { get; } = new(
        "plugin",
        new Key("config", new KeyValue.NamedTexts(), "The configurations of plugins, each under its name: a mapping of texts."));

    public static KeyTable Profile { get; } = new(
        "a profile",
        new Key("secrets", new KeyValue.Mappings(static () => Secret), "The secrets of the profile."),
        new Key("plugin", new KeyValue.Mapping(static () => Plugin), "What plugins are configured with."),
        new Key("auth", new KeyValue.Free(), "How callers over HTTP say who they are.") { IsNotYet = true },
        new Key("telemetry", new KeyValue.Free(), "Where traces and figures are sent.") { IsNotYet = true });

    public static KeyTable Project { get; } = new(
        "a project",
        new Key("profiles", new KeyValue.Named(static () => Profile) { MayBeEmpty = true }, "The profiles of the project, each under its name."));

    public static KeyTable Vault { get; } = new(
        "vault",
        new Key("enabled", new KeyValue.Boolean { MayBeReference = true }, "Whether vault:// references may be looked up."),
        new Key("address", new KeyValue.Text { Example = "https://vault.example.com:8200" }, "The address of the server. Without it the environment variable VAULT_ADDR says it."),
        new Key("token_env", new KeyValue.Text { Example = "VAULT_TOKEN" }, "The environment variable that holds the token. Without the key it is VAULT_TOKEN."));

    public static KeyTable OnePassword { get; } = new(
        "onepassword",
        new Key("enabled", new KeyValue.Boolean { MayBeReference = true }, "Whether op:// references may be looked up."),
        new Key("token_env", new KeyValue.Text { Example = "OP_SERVICE_ACCOUNT_TOKEN" }, "The environment variable that holds the token of the service account. Without the key it is OP_SERVICE_ACCOUNT_TOKEN."));

    public static KeyTable User { get; } = new(
        "a user file",
        new Key("mxcp", new KeyValue.Version(), "The version of the format. May be left out."),
        new Key("projects", new KeyValue.Named(static () => Project) { MayBeEmpty = true }, "The projects, each under its name."),
        new Key("vault", new KeyValue.Mapping(static () => Vault), "The server of HashiCorp Vault that vault:// references are looked up at."),
        new Key("onepassword", new KeyValue.Mapping(static () => OnePassword), "How op:// references are looked up with 1Password's command op."),
        new Key("transport", new KeyValue.Mapping(static () => TransportKeys.Transport), "How clients reach servers."),
        new Key("models", new KeyValue.Free(), "The language models for evaluations.") { IsNotYet = true },
        new Key("logging", new KeyValue.Free(), "Where the log is written to.") { IsNotYet = true });
}
