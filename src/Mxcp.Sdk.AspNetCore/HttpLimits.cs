using Mxcp.Definitions.Site;

namespace Mxcp.AspNetCore;

/// <summary>How much a server takes.</summary>
/// <param name="BodyBytes">The most bytes of a message.</param>
/// <param name="Connections">The most connections at a time.</param>
/// <param name="Requests">The most requests at a time.</param>
/// <param name="RequestsPerSecond">The most requests of one client in a second; 0 for as many as come.</param>
/// <param name="Sessions">The most sessions that nobody uses at the moment.</param>
internal sealed record HttpLimits(int BodyBytes, int Connections, int Requests, int RequestsPerSecond, int Sessions)
{
    /// <summary>What the user file says, or else the program.</summary>
    public static HttpLimits Of(HttpLimitsDefinition file, HttpTransportOptions options) => new(
        file.BodyBytes ?? options.MaxBodyBytes,
        file.Connections ?? options.MaxConnections,
        file.Requests ?? options.MaxRequests,
        file.RequestsPerSecond ?? options.MaxRequestsPerSecond,
        file.Sessions ?? options.MaxSessions);
}
