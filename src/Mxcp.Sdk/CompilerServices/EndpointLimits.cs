using System.ComponentModel;

namespace Mxcp.CompilerServices;

/// <summary>How much a call of an endpoint may take and give; <see langword="null"/> where the definition says nothing, <see cref="None"/> where it says that there is no limit.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class EndpointLimits
{
    /// <summary>There is no limit, whatever a site file says.</summary>
    public const int None = 0;

    /// <summary>How long a call may take.</summary>
    public int? TimeoutMilliseconds { get; init; }

    /// <summary>How many items the array of a result may have.</summary>
    public int? MaxRows { get; init; }

    /// <summary>How many bytes of JSON a result may have.</summary>
    public int? MaxBytes { get; init; }

    /// <summary>How many calls of the endpoint may run at once.</summary>
    public int? Concurrency { get; init; }

    /// <summary>How a result that is too large is cut; <see langword="null"/> where it is an error.</summary>
    public ResultCut? Cut { get; init; }
}
