namespace Mxcp.Generators.Handlers;

/// <summary>A property of a record.</summary>
/// <param name="Name">Its C# name.</param>
/// <param name="JsonName">The name that <c>[JsonPropertyName]</c> gives it, if it does.</param>
/// <param name="Type">Its type.</param>
/// <param name="CanRead">Whether generated code can read it.</param>
/// <param name="CanSet">Whether generated code can set it when it makes the object.</param>
/// <param name="IsRequired">Whether C# insists that it is set.</param>
internal sealed record ShapeProperty(string Name, string? JsonName, TypeShape Type, bool CanRead, bool CanSet, bool IsRequired);

/// <summary>A parameter of the constructor that makes a record.</summary>
internal sealed record ShapeParameter(string Name, TypeShape Type, bool IsOptional);
