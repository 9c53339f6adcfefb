using Mxcp.Definitions.Values;

namespace Mxcp.Generators.Handlers;

/// <summary>A C# type as a DuckDB type, in both directions: one of the cases below.</summary>
/// <param name="FullName">The type as generated code writes it, without a <c>?</c> at its end.</param>
/// <param name="IsNullable">Whether a value can be null.</param>
internal abstract record SqlShape(string FullName, bool IsNullable)
{
    /// <summary>A value without parts.</summary>
    /// <param name="FullName">The type.</param>
    /// <param name="IsNullable">Whether a value can be null.</param>
    /// <param name="Method">The method of the reader and of the writer.</param>
    /// <param name="Type">The member of <c>SqlType</c>.</param>
    /// <param name="Name">The type in SQL.</param>
    internal sealed record Scalar(string FullName, bool IsNullable, string Method, string Type, string Name) : SqlShape(FullName, IsNullable);

    /// <summary>A VARCHAR that names a member of an enum.</summary>
    /// <param name="FullName">The type.</param>
    /// <param name="IsNullable">Whether a value can be null.</param>
    /// <param name="Members">Its members.</param>
    /// <param name="Distinct">Of members that are the same number, the first.</param>
    internal sealed record Enumeration(string FullName, bool IsNullable, EquatableArray<EnumMember> Members, EquatableArray<EnumMember> Distinct) : SqlShape(FullName, IsNullable);

    /// <summary>A LIST.</summary>
    internal sealed record List(string FullName, bool IsNullable, SqlShape Item, bool IsArray) : SqlShape(FullName, IsNullable);

    /// <summary>A MAP.</summary>
    internal sealed record Map(string FullName, bool IsNullable, SqlShape Key, SqlShape Value) : SqlShape(FullName, IsNullable);

    /// <summary>A STRUCT.</summary>
    /// <param name="FullName">The type.</param>
    /// <param name="IsNullable">Whether a value can be null.</param>
    /// <param name="TypeName">The name of the type alone.</param>
    /// <param name="Fields">Its fields.</param>
    /// <param name="Constructor">The fields that its constructor takes, under the names of the parameters.</param>
    internal sealed record Struct(string FullName, bool IsNullable, string TypeName, EquatableArray<SqlField> Fields, EquatableArray<SqlArgument> Constructor)
        : SqlShape(FullName, IsNullable);
}

/// <summary>A field of a STRUCT.</summary>
/// <param name="Name">Its name in SQL.</param>
/// <param name="Member">The property.</param>
/// <param name="CanSet">Whether generated code can set the property when it makes the object.</param>
/// <param name="Shape">Its type.</param>
internal sealed record SqlField(string Name, string Member, bool CanSet, SqlShape Shape);

/// <summary>A parameter of a constructor, and the position of the field that it takes.</summary>
internal sealed record SqlArgument(string Parameter, int Field);
