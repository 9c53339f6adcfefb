using Mxcp.Definitions.Values;

namespace Mxcp.Generators.Analyzers;

/// <summary>What secrets look like. Rather one too few than one too many: a text that is none must not be called one.</summary>
internal static class SecretForms
{
    private const int ShortestSecret = 8;

    /// <summary>How the keys of widely used services begin, how many characters follow at least, and what they open.</summary>
    private static readonly (string Start, int Length, string What)[] Keys =
    [
        ("AKIA", 16, "an access key of AWS"),
        ("ASIA", 16, "an access key of AWS"),
        ("AIza", 35, "an API key of Google"),
        ("ghp_", 36, "a token of GitHub"),
        ("gho_", 36, "a token of GitHub"),
        ("ghs_", 36, "a token of GitHub"),
        ("github_pat_", 40, "a token of GitHub"),
        ("glpat-", 20, "a token of GitLab"),
        ("npm_", 36, "a token of npm"),
        ("sk-ant-", 24, "an API key of Anthropic"),
        ("sk-proj-", 24, "an API key of OpenAI"),
        ("sk-", 40, "an API key of OpenAI"),
        ("sk_live_", 24, "a key of Stripe"),
        ("rk_live_", 24, "a key of Stripe"),
        ("xoxb-", 24, "a token of Slack"),
        ("xoxp-", 24, "a token of Slack"),
        ("dop_v1_", 40, "a token of DigitalOcean"),
        ("SG.", 60, "an API key of SendGrid"),
    ];

    /// <summary>How the names of secrets end.</summary>
    private static readonly string[] Endings = [.. new[] { "password", "passwd", "passphrase", "secret", "api_key", "access_key", "secret_key", "private_key", "auth_token", "access_token", "bearer_token" }.Select(Names.Fold)];

    /// <summary>What a text is by its own form, or <see langword="null"/>.</summary>
    public static string? Find(string text)
    {
        if (text.StartsWith("-----BEGIN ", StringComparison.Ordinal) && text.Contains("PRIVATE KEY-----"))
        {
            return "a private key";
        }

        return Keys.FirstOrDefault(key => text.StartsWith(key.Start, StringComparison.Ordinal) && IsKey(text, key.Start.Length, key.Length)).What;
    }

    /// <summary>Whether a name is one that secrets have: <c>token</c> itself, <c>ApiKey</c>, <c>_smtpPassword</c>, but not <c>cancellationToken</c> or <c>PasswordField</c>.</summary>
    public static bool IsSecretName(string name) =>
        Names.Match(name, "token") || Array.Exists(Endings, ending => Names.Fold(name).EndsWith(ending, StringComparison.Ordinal));

    /// <summary>Whether a text may be a secret at all: letters and digits in one piece, and no address, path or placeholder.</summary>
    public static bool MayBeSecret(string text) =>
        text.Length >= ShortestSecret
        && text.Any(char.IsLetter)
        && text.Any(char.IsDigit)
        && !text.Any(char.IsWhiteSpace)
        && text.IndexOfAny(['{', '}', '<', '>', '/', '\\']) < 0;

    private static bool IsKey(string text, int start, int rest) =>
        text.Length >= start + rest
        && text.Skip(start).All(static letter => letter is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or '-' or '.')
        && text.Skip(start).Any(char.IsDigit);
}
