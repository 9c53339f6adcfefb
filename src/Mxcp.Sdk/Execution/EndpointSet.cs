using System.Collections;
using Mxcp.CompilerServices;

namespace Mxcp.Execution;

/// <summary>The endpoints of one kind, in the order in which they were added; no name twice.</summary>
/// <typeparam name="T">The kind.</typeparam>
internal sealed class EndpointSet<T> : IReadOnlyList<T>
    where T : Endpoint
{
    private readonly List<T> _endpoints = [];
    private readonly Dictionary<string, T> _byName = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public int Count => _endpoints.Count;

    /// <inheritdoc/>
    public T this[int index] => _endpoints[index];

    /// <summary>Adds an endpoint.</summary>
    /// <exception cref="InvalidOperationException">There is one of this kind with its name already.</exception>
    public void Add(T endpoint)
    {
        if (!_byName.TryAdd(endpoint.Name, endpoint))
        {
            throw new InvalidOperationException($"Two of the application's projects define a {endpoint.Kind} named {endpoint.Name}.");
        }

        _endpoints.Add(endpoint);
    }

    /// <summary>The endpoint with a name.</summary>
    public T? Find(string name) => _byName.GetValueOrDefault(name);

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => _endpoints.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
