using System.Diagnostics;

namespace Mxcp.Execution;

/// <summary>Makes a call a part of the trace that its caller is in.</summary>
internal static class CallTrace
{
    private const string Name = "mxcp.call";

    /// <summary>Joins the caller's trace, unless whatever received the call has done so.</summary>
    /// <param name="caller">Where the caller is in it; default for a caller that did not say.</param>
    /// <returns>The call's part of the trace, which ends when it is disposed of.</returns>
    public static Activity? Join(ActivityContext caller)
    {
        if (caller == default || Activity.Current?.TraceId == caller.TraceId)
        {
            return null;
        }

        return new Activity(Name)
            .SetParentId(caller.TraceId, caller.SpanId, caller.TraceFlags)
            .WithState(caller.TraceState)
            .Start();
    }

    private static Activity WithState(this Activity activity, string? state)
    {
        activity.TraceStateString = state;
        return activity;
    }
}
