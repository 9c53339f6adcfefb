using Mxcp.CompilerServices;
using Mxcp.Definitions.Site;

namespace Mxcp.Execution.Limits;

/// <summary>The limits that hold for the calls of one endpoint.</summary>
internal sealed record CallLimits(Endpoint Endpoint)
{
    /// <summary>How long a call may take.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>How many items the array of a result may have.</summary>
    public int MaxRows { get; init; } = int.MaxValue;

    /// <summary>How many bytes of JSON a result may have.</summary>
    public int MaxBytes { get; init; } = int.MaxValue;

    /// <summary>How a result that is too large is cut; <see langword="null"/> where it is an error.</summary>
    public ResultCut? Cut { get; init; }

    /// <summary>How many calls of the endpoint may run at once.</summary>
    public CallPlaces? Places { get; init; }

    /// <summary>How many calls of all endpoints may run at once.</summary>
    public CallPlaces? SitePlaces { get; init; }

    /// <summary>Whether a result can be too large.</summary>
    public bool LimitsResult => MaxRows < int.MaxValue || MaxBytes < int.MaxValue;

    /// <summary>The limits of an endpoint, if there are any.</summary>
    /// <param name="endpoint">The endpoint. What its own site file says is compiled into it, so that this matters for those of libraries.</param>
    /// <param name="site">What the application's site file says.</param>
    /// <param name="sitePlaces">How many calls of all endpoints may run at once.</param>
    public static CallLimits? Of(Endpoint endpoint, LimitSet site, CallPlaces? sitePlaces)
    {
        var own = endpoint.Limits;
        var limits = new CallLimits(endpoint)
        {
            Timeout = (own?.TimeoutMilliseconds ?? site.Timeout) is { } milliseconds and not EndpointLimits.None ? TimeSpan.FromMilliseconds(milliseconds) : null,
            MaxRows = endpoint is PromptEndpoint ? int.MaxValue : Most(own?.MaxRows ?? site.MaxRows),
            MaxBytes = Most(own?.MaxBytes ?? site.MaxBytes),
            Cut = own?.Cut,
            Places = own?.Concurrency is { } count and not EndpointLimits.None ? new CallPlaces(count) : null,
            SitePlaces = own?.Concurrency == EndpointLimits.None ? null : sitePlaces,
        };
        return limits.Timeout is null && !limits.LimitsResult && limits.Places is null && limits.SitePlaces is null ? null : limits;
    }

    private static int Most(int? limit) => limit is { } most and not EndpointLimits.None ? most : int.MaxValue;
}
