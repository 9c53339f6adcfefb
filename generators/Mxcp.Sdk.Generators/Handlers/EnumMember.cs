namespace Mxcp.Generators.Handlers;

/// <summary>A member of an enum and the name that an attribute gives it in JSON, if one does.</summary>
internal sealed record EnumMember(string Name, string? JsonName);
