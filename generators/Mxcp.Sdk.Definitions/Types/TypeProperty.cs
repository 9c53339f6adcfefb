namespace Mxcp.Definitions.Types;

/// <summary>A property that an object type names.</summary>
internal sealed record TypeProperty(string Name, MxcpType Type, bool IsRequired);
