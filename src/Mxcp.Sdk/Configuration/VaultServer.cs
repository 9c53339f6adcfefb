using System.Globalization;
using System.Net;
using System.Text.Json;
using Mxcp.Definitions.Site;
using Mxcp.Definitions.Values;

namespace Mxcp.Configuration;

/// <summary>A server of HashiCorp Vault, asked for values of its key-value stores, of either version.</summary>
internal sealed class VaultServer : IDisposable
{
    private const string AddressVariable = "VAULT_ADDR";
    private const string NamespaceVariable = "VAULT_NAMESPACE";

    private readonly Uri _address;
    private readonly HttpClient _client;

    private readonly TimeSpan _limit;

    private VaultServer(Uri address, string token, string? space, TimeSpan limit)
    {
        _address = address;
        _limit = limit;

        // A redirect would carry the token to wherever it leads.
        _client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, ConnectTimeout = limit }) { Timeout = limit, MaxResponseContentBufferSize = 1 << 20 };
        _client.DefaultRequestHeaders.Add("X-Vault-Request", "true");
        _client.DefaultRequestHeaders.TryAddWithoutValidation("X-Vault-Token", token);
        if (space is { Length: > 0 })
        {
            _client.DefaultRequestHeaders.TryAddWithoutValidation("X-Vault-Namespace", space);
        }
    }

    /// <summary>The server that is configured.</summary>
    /// <param name="settings">What the user file says of it, if anything.</param>
    /// <param name="variable">Reads an environment variable.</param>
    /// <param name="limit">How long an answer may take.</param>
    /// <exception cref="ConfigurationException">None is, or its token is missing.</exception>
    public static VaultServer Create(VaultSettings? settings, Func<string, string?> variable, TimeSpan limit)
    {
        settings ??= VaultSettings.Default;
        if (!settings.IsEnabled)
        {
            throw new ConfigurationException("vault is not enabled; write vault: { enabled: true, address: … } in the user file");
        }

        string address = settings.Address ?? variable(AddressVariable)
            ?? throw new ConfigurationException($"no address of a Vault server is known; write vault: {{ enabled: true, address: … }} in the user file, or set {AddressVariable}");
        if (!Uri.TryCreate(address.TrimEnd('/') + "/v1/", UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
        {
            throw new ConfigurationException("the address of the Vault server is no URL; write https://host:8200");
        }

        string? token = variable(settings.TokenVariable);
        return string.IsNullOrEmpty(token)
            ? throw new ConfigurationException($"the environment variable {settings.TokenVariable}, which holds the token for Vault, is not set; set it, or name another in vault.token_env of the user file")
            : new VaultServer(uri, token, variable(NamespaceVariable), limit);
    }

    /// <summary>Looks a value up.</summary>
    /// <param name="reference">The reference behind its <c>vault://</c>: <c>mount/path#key</c>.</param>
    public ReferenceValue Read(string reference)
    {
        int hash = reference.LastIndexOf('#');
        string path = reference[..Math.Max(hash, 0)];
        string[] steps = [.. path.Split('/', StringSplitOptions.RemoveEmptyEntries)];
        if (hash == reference.Length - 1 || steps.Length < 2 || steps.Any(static step => step is "." or ".."))
        {
            return ReferenceValue.Failed("it names no path; write vault://mount/path#key");
        }

        try
        {
            return Read(path, steps, reference[(hash + 1)..]);
        }
        catch (TaskCanceledException)
        {
            return ReferenceValue.Failed(string.Create(CultureInfo.InvariantCulture, $"Vault at {Shown} did not answer within {_limit.TotalSeconds:0.#} s"));
        }
        catch (HttpRequestException exception)
        {
            return ReferenceValue.Failed($"Vault at {Shown} cannot be reached: {(exception.InnerException ?? exception).Message}");
        }
        catch (JsonException)
        {
            return ReferenceValue.Failed($"what answers at {Shown} is no Vault: its answer is no JSON");
        }
    }

    public void Dispose() => _client.Dispose();

    /// <summary>The address without the name and password that a URL may hold.</summary>
    private string Shown => _address.GetLeftPart(UriPartial.Authority).Replace(_address.UserInfo + "@", "", StringComparison.Ordinal);

    /// <summary>Version 2 keeps its values under another path and one level deeper than version 1.</summary>
    private ReferenceValue Read(string path, string[] steps, string key)
    {
        var (status, found) = Get([steps[0], "data", .. steps[1..]], key, path);
        if (found is { } second)
        {
            return second;
        }

        var (otherStatus, other) = Get(steps, key, path);
        if (other is { } first)
        {
            return first;
        }

        return ReferenceValue.Failed(status is HttpStatusCode.Forbidden or HttpStatusCode.Unauthorized || otherStatus is HttpStatusCode.Forbidden or HttpStatusCode.Unauthorized
            ? $"Vault at {Shown} refuses to tell what is at {path}; give the token a policy that allows it to read there"
            : status == HttpStatusCode.NotFound && otherStatus == HttpStatusCode.NotFound
                ? $"Vault at {Shown} has nothing at {path}, neither in a store of version 2 nor of version 1"
                : $"Vault at {Shown} answers {(int)(status == HttpStatusCode.NotFound ? otherStatus : status)} for {path}");
    }

    private (HttpStatusCode Status, ReferenceValue? Value) Get(string[] steps, string key, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(_address, string.Join('/', steps.Select(Uri.EscapeDataString))));
        using var response = _client.Send(request);
        if (response.StatusCode != HttpStatusCode.OK)
        {
            return (response.StatusCode, null);
        }

        using var stream = response.Content.ReadAsStream();
        using var json = JsonDocument.Parse(stream);
        return DataOf(json.RootElement) is { } data ? (response.StatusCode, Pick(data, key, path)) : (HttpStatusCode.NotFound, null);
    }

    private static JsonElement? DataOf(JsonElement answer)
    {
        if (answer.ValueKind != JsonValueKind.Object || !answer.TryGetProperty("data", out var data) || data.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        bool isSecondVersion = data.TryGetProperty("metadata", out _) && data.TryGetProperty("data", out _);
        if (!isSecondVersion)
        {
            return data;
        }

        // The data of a version that was deleted is null.
        var inner = data.GetProperty("data");
        return inner.ValueKind == JsonValueKind.Object ? inner : null;
    }

    private static ReferenceValue Pick(JsonElement data, string key, string path)
    {
        if (!data.TryGetProperty(key, out var value))
        {
            string wayOut = Nearest.To(key, data.EnumerateObject().Select(static property => property.Name)) is { } near ? $"; did you mean '{near}'?" : "";
            return ReferenceValue.Failed($"what Vault has at {path} has no key '{key}'{wayOut}");
        }

        return value.ValueKind switch
        {
            JsonValueKind.String => ReferenceValue.Found(value.GetString()!),
            JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => ReferenceValue.Found(value.GetRawText()),
            _ => ReferenceValue.Failed($"the key '{key}' of what Vault has at {path} is no text"),
        };
    }
}
