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

    /// <summary>A dictionary from texts to values.</summary>
    internal sealed record Dictionary(string FullName, string DisplayName, bool IsNullable, TypeShape Value)
        : TypeShape(FullName, DisplayName, IsNullable);

    /// <summary>JSON that is passed on as it is: <c>JsonElement</c>, or <c>JsonNode</c>.</summary>
    internal sealed record Json(string FullName, string DisplayName, bool IsNullable, bool IsNode)
        : TypeShape(FullName, DisplayName, IsNullable);

    /// <summary>What a query returned: <c>Rows</c>, or one <c>Row</c> of them.</summary>
    internal sealed record Rows(string FullName, string DisplayName, bool IsNullable, bool IsOne)
        : TypeShape(FullName, DisplayName, IsNullable);

    /// <summary>Content of MCP.</summary>
    internal sealed record Content(string FullName, string DisplayName, bool IsNullable)
        : TypeShape(FullName, DisplayName, IsNullable);

    /// <summary>A record, class, struct or tuple with properties.</summary>
    internal sealed record Record(
        string FullName,
        string DisplayName,
        bool IsNullable,
        EquatableArray<ShapeProperty> Properties,
        EquatableArray<ShapeParameter> Constructor,
        string? ConstructionObstacle,
        bool IsTuple)
        : TypeShape(FullName, DisplayName, IsNullable);

    /// <summary>A type that has no place in a contract, and why.</summary>
    internal sealed record Unsupported(string FullName, string DisplayName, bool IsNullable, string Reason)
        : TypeShape(FullName, DisplayName, IsNullable)
    {
        /// <summary>Whether what it holds is nobody's business.</summary>
        public bool IsPrivate { get; init; }
    }

    /// <summary>No value at all.</summary>
    internal sealed record Nothing() : TypeShape("void", "void", IsNullable: false);
}
