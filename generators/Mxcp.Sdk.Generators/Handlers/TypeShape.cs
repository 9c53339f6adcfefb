using Mxcp.Definitions.Values;

namespace Mxcp.Generators.Handlers;

/// <summary>What binding and emission need to know about a C# type: one of the cases below.</summary>
/// <param name="FullName">The type as generated code writes it, without a <c>?</c> at its end.</param>
/// <param name="DisplayName">The type as a message writes it.</param>
/// <param name="IsNullable">Whether a value can be null.</param>
internal abstract record TypeShape(string FullName, string DisplayName, bool IsNullable)
{
    /// <summary>The type with its <c>?</c>, where it has one.</summary>
    public string Declaration => IsNullable ? FullName + "?" : FullName;

    /// <summary>A value without parts.</summary>
    internal sealed record Scalar(string FullName, string DisplayName, bool IsNullable, ScalarKind Kind)
        : TypeShape(FullName, DisplayName, IsNullable);

    /// <summary>An enum.</summary>
    internal sealed record Enumeration(string FullName, string DisplayName, bool IsNullable, EquatableArray<EnumMember> Members)
        : TypeShape(FullName, DisplayName, IsNullable);

    /// <summary>An array or a collection.</summary>
    internal sealed record List(string FullName, string DisplayName, bool IsNullable, TypeShape Item, ListKind Kind)
        : TypeShape(FullName, DisplayName, IsNullable);

    /// <summary>A record, class or struct with properties.</summary>
    internal sealed record Record(
        string FullName,
        string DisplayName,
        bool IsNullable,
        EquatableArray<ShapeProperty> Properties,
        EquatableArray<ShapeParameter> Constructor,
        string? ConstructionObstacle)
        : TypeShape(FullName, DisplayName, IsNullable);

    /// <summary>A type that has no place in a contract, and why.</summary>
    internal sealed record Unsupported(string FullName, string DisplayName, bool IsNullable, string Reason)
        : TypeShape(FullName, DisplayName, IsNullable);

    /// <summary>No value at all.</summary>
    internal sealed record Nothing() : TypeShape("void", "void", IsNullable: false);
}
