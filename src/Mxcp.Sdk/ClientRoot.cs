namespace Mxcp;

/// <summary>A folder or file that is open at the client, as it says.</summary>
/// <param name="Uri">Where it is, a <c>file</c> URI.</param>
/// <param name="Name">What the client calls it.</param>
public sealed record ClientRoot(string Uri, string? Name);
