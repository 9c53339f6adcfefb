using Mxcp.Configuration;
using Mxcp.Protocol;

namespace Mxcp.Hosting.Transports;

/// <summary>What a server serves with.</summary>
/// <param name="Application">The application.</param>
/// <param name="Identity">What the server calls itself.</param>
/// <param name="Site">The configuration that it starts with.</param>
/// <param name="Streams">The standard streams of the process.</param>
internal sealed record ServerParts(Application Application, ServerIdentity Identity, ProjectConfiguration Site, StandardStreams Streams);
