namespace Mxcp.Execution;

/// <summary>Who makes a call, and with which headers.</summary>
internal sealed class RequestIdentity : IRequestContext
{
    private readonly Dictionary<string, string> _headers = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Takes a user and headers.</summary>
    /// <param name="user">The user, where one is known.</param>
    /// <param name="headers">The headers; of two whose names differ in case only, the values are joined as HTTP joins them.</param>
    public RequestIdentity(UserContext? user, IEnumerable<KeyValuePair<string, string>> headers)
    {
        User = user;
        foreach (var (name, value) in headers)
        {
            _headers[name] = _headers.TryGetValue(name, out string? before) ? $"{before}, {value}" : value;
        }
    }

    /// <summary>Nobody knows who.</summary>
    public static RequestIdentity Anonymous { get; } = new(null, []);

    /// <inheritdoc/>
    public UserContext? User { get; }

    /// <summary>All headers.</summary>
    public IReadOnlyDictionary<string, string> Headers => _headers;

    /// <inheritdoc/>
    public string? Header(string name) => _headers.GetValueOrDefault(name);
}
