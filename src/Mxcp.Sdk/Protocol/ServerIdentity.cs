namespace Mxcp.Protocol;

/// <summary>What a server calls itself.</summary>
/// <param name="Name">The project.</param>
/// <param name="Version">The application's version.</param>
internal sealed record ServerIdentity(string Name, string Version);
