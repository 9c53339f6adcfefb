using System.Text;
using Mxcp.Definitions.Site;
using Mxcp.Definitions.Yaml;

namespace Mxcp.Configuration;

/// <summary>Looks up what references stand for.</summary>
/// <param name="root">The project's folder, from which the paths of files count.</param>
/// <param name="variable">Reads an environment variable.</param>
internal sealed class ReferenceLookup(string root, Func<string, string?> variable)
{
    private const int LongestFile = 1 << 20;

    /// <summary>What the user file says of Vault; <see langword="null"/> before that is known.</summary>
    public VaultSettings? Vault { get; set; }

    /// <summary>What the user file says of 1Password; <see langword="null"/> before that is known.</summary>
    public OnePasswordSettings? OnePassword { get; set; }

    /// <summary>How long Vault may take for an answer.</summary>
    public TimeSpan VaultLimit { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long 1Password's command may take: it may have to ask its user.</summary>
    public TimeSpan OnePasswordLimit { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Looks all references up, each once; those that need another process or a server all at the same time.</summary>
    public IReadOnlyDictionary<string, ReferenceValue> Find(IReadOnlyCollection<string> references)
    {
        var found = new Dictionary<string, ReferenceValue>(StringComparer.Ordinal);
        string[] slow = [.. references.Where(ReferenceText.IsLookedUpElsewhere).Distinct(StringComparer.Ordinal)];
        foreach (string reference in references.Where(static reference => !ReferenceText.IsLookedUpElsewhere(reference)))
        {
            found.TryAdd(reference, Find(reference, Read));
        }

        if (slow.Length > 0)
        {
            FindElsewhere(slow, found);
        }

        return found;
    }

    private void FindElsewhere(string[] references, Dictionary<string, ReferenceValue> found)
    {
        var server = new Lazy<VaultServer>(() => VaultServer.Create(Vault, variable, VaultLimit));
        Task<ReferenceValue>[] lookups = [.. references.Select(reference => Task.Run(() => Find(reference, text => Ask(text, server))))];
        for (int i = 0; i < references.Length; i++)
        {
            found[references[i]] = lookups[i].GetAwaiter().GetResult();
        }

        if (server.IsValueCreated)
        {
            server.Value.Dispose();
        }
    }

    /// <summary>Variables first: they may stand in a path.</summary>
    private ReferenceValue Find(string reference, Func<string, ReferenceValue> read)
    {
        var missing = new List<string>();
        string text = ReferenceText.Expand(reference, variable, missing);
        return missing.Count > 0
            ? ReferenceValue.Failed($"the environment variable {missing[0]} is not set; set it, or write ${{{missing[0]}:-default}}")
            : ReferenceText.IsLookedUp(reference) ? read(text) : ReferenceValue.Found(text);
    }

    private ReferenceValue Ask(string text, Lazy<VaultServer> server)
    {
        if (!ReferenceText.BeginsWith(ReferenceText.Vault, text))
        {
            return OnePasswordCommand.Read(text, OnePassword, variable, OnePasswordLimit);
        }

        try
        {
            return server.Value.Read(text[ReferenceText.Vault.Length..]);
        }
        catch (ConfigurationException exception)
        {
            return ReferenceValue.Failed(exception.Message);
        }
    }

    private ReferenceValue Read(string text)
    {
        string path = text[ReferenceText.File.Length..];
        try
        {
            path = Path.GetFullPath(path, root);
            var file = new FileInfo(path);
            return file switch
            {
                { Exists: false } when Directory.Exists(path) => ReferenceValue.Failed($"{path} is a folder; name the file in it"),
                { Exists: false } => ReferenceValue.Failed($"there is no file {path}; relative paths count from the project's folder"),
                { Length: > LongestFile } => ReferenceValue.Failed($"{path} is longer than {LongestFile} bytes, which no value is"),
                _ => ReferenceValue.Found(new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(File.ReadAllBytes(path)).TrimStart('\uFEFF').Trim()),
            };
        }
        catch (DecoderFallbackException)
        {
            return ReferenceValue.Failed($"{path} is no text in UTF-8");
        }
        catch (ArgumentException)
        {
            return ReferenceValue.Failed("it names no path; write file://path");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return ReferenceValue.Failed($"{path} cannot be read: {exception.Message}");
        }
    }
}
