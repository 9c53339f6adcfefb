using ModelContextProtocol.Protocol;

namespace Mxcp.Protocol;

/// <summary>Which of the two ways a client speaks: with a greeting and, over HTTP, a session, or with requests that stand for themselves.</summary>
internal static class ProtocolEra
{
    private const string FirstOfToday = "2026-07-28";

    /// <summary>Whether a request stands for itself, as all do since 2026-07-28.</summary>
    /// <remarks>Such a request carries its version. Those before do so over HTTP, in a header.</remarks>
    public static bool IsToday(JsonRpcRequest request) => string.CompareOrdinal(request.Context?.ProtocolVersion, FirstOfToday) >= 0;
}
