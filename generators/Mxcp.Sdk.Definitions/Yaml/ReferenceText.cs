using System.Text.RegularExpressions;

namespace Mxcp.Definitions.Yaml;

/// <summary>The form of texts that name a value which stands elsewhere.</summary>
/// <remarks>
/// <c>${NAME}</c> and <c>${NAME:-default}</c> stand anywhere in a text, and <c>$${</c> is <c>${</c> itself. <c>file://</c>,
/// <c>vault://</c> and <c>op://</c> begin a text, which as a whole is the reference.
/// </remarks>
internal static class ReferenceText
{
    public const string File = "file://";
    public const string Vault = "vault://";
    public const string OnePassword = "op://";

    /// <summary>What a schema can say of a text that holds a reference.</summary>
    public const string SchemaPattern = @"\$\{|^(file|vault|op)://";

    private static readonly Regex Variable = new(@"\$\$\{|\$\{(?<name>[A-Za-z0-9_]+)(?<has>:-(?<default>[^}]*))?\}|\$\{", RegexOptions.CultureInvariant);

    public static bool IsReference(string text) => text.Contains("${") || IsLookedUp(text);

    /// <summary>Whether the text as a whole names a file, or something in Vault or in 1Password.</summary>
    public static bool IsLookedUp(string text) => BeginsWith(File, text) || IsLookedUpElsewhere(text);

    /// <summary>Whether the text names something in Vault or in 1Password, which takes its time.</summary>
    public static bool IsLookedUpElsewhere(string text) => BeginsWith(Vault, text) || BeginsWith(OnePassword, text);

    public static bool BeginsWith(string prefix, string text) => text.StartsWith(prefix, StringComparison.Ordinal);

    /// <summary>What to write instead of a reference that names nothing; <see langword="null"/> for one that does.</summary>
    public static string? MistakeIn(string text)
    {
        if (Variable.Matches(text).Cast<Match>().Any(static match => match.Value == "${"))
        {
            return "${NAME} or ${NAME:-default}, with letters, digits and _ in the name; $${ stands for ${ itself";
        }

        if (BeginsWith(File, text))
        {
            return text.Length > File.Length ? null : "file://path";
        }

        if (BeginsWith(Vault, text))
        {
            return IsVault(text.Substring(Vault.Length)) ? null : "vault://mount/path#key";
        }

        return BeginsWith(OnePassword, text) && text.Substring(OnePassword.Length).Split('/').Count(static part => part.Length > 0) < 3
            ? "op://vault/item/field"
            : null;
    }

    /// <summary>The text with the values of its variables in their places.</summary>
    /// <param name="text">The text.</param>
    /// <param name="variable">The value of a variable; <see langword="null"/> where it has none.</param>
    /// <param name="missing">The variables that have neither a value nor a default.</param>
    public static string Expand(string text, Func<string, string?> variable, List<string> missing) => Variable.Replace(text, match =>
    {
        if (!match.Groups["name"].Success)
        {
            return "${";
        }

        string name = match.Groups["name"].Value;
        if (variable(name) is { } value && (value.Length > 0 || !match.Groups["has"].Success))
        {
            return value;
        }

        if (!match.Groups["has"].Success)
        {
            missing.Add(name);
        }

        return match.Groups["default"].Value;
    });

    private static bool IsVault(string rest)
    {
        int hash = rest.LastIndexOf('#');
        return hash > 0 && hash < rest.Length - 1 && rest.IndexOf('/') is > 0 and var slash && slash < hash - 1;
    }
}
