using System.Text.Json;
using Mxcp.CompilerServices;
using Mxcp.Definitions.Site;

namespace Mxcp.Execution.Limits;

/// <summary>The limits of all endpoints that have any. Those that have none cost a look into it.</summary>
internal sealed class LimitTable
{
    private readonly Dictionary<Endpoint, CallLimits> _limits = [];
    private readonly TimeProvider _time;

    /// <param name="endpoints">The endpoints.</param>
    /// <param name="site">What the site file says.</param>
    /// <param name="time">What time is measured by.</param>
    public LimitTable(IEnumerable<Endpoint> endpoints, LimitSet site, TimeProvider time)
    {
        _time = time;
        var sitePlaces = site.Concurrency > 0 ? new CallPlaces(site.Concurrency.Value) : null;
        foreach (var endpoint in endpoints)
        {
            if (CallLimits.Of(endpoint, site, sitePlaces) is { } limits)
            {
                _limits.Add(endpoint, limits);
            }
        }
    }

    /// <summary>The limits of an endpoint; <see langword="null"/> where it has none.</summary>
    public CallLimits? Find(Endpoint endpoint) => _limits.GetValueOrDefault(endpoint);

    /// <summary>A call under its limits; <see langword="null"/> where there are none.</summary>
    /// <param name="endpoint">What is called.</param>
    /// <param name="arguments">What it is called with.</param>
    /// <param name="stop">Cancels the call.</param>
    public LimitedCall? Begin(Endpoint endpoint, JsonElement arguments, CancellationTokenSource stop) =>
        Find(endpoint) is { } limits ? new LimitedCall(limits, arguments, stop, _time) : null;
}
