namespace Mxcp.Hosting.Administration;

/// <summary>What a server is asked through its socket.</summary>
/// <param name="Method">The method of HTTP.</param>
/// <param name="Path">The path, with what follows a question mark.</param>
/// <param name="Body">The body.</param>
internal sealed record AdminRequest(string Method, string Path, ReadOnlyMemory<byte> Body);
