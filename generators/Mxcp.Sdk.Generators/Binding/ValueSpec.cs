using Mxcp.Definitions.Types;
using Mxcp.Definitions.Values;
using Mxcp.Generators.Handlers;

namespace Mxcp.Generators.Binding;

/// <summary>A type of the contract and the C# type it is bound to, checked against each other: one of the cases below.</summary>
internal abstract record ValueSpec(MxcpType Type, TypeShape Shape)
{
    /// <summary>A value without parts.</summary>
    internal sealed record Scalar(MxcpType Type, TypeShape.Scalar Scalars) : ValueSpec(Type, Scalars);

    /// <summary>A text that names a member of an enum.</summary>
    internal sealed record Enumeration(MxcpType.Text Texts, TypeShape.Enumeration Enumerations, EquatableArray<EnumChoice> Choices)
        : ValueSpec(Texts, Enumerations);

    /// <summary>A list.</summary>
    internal sealed record List(MxcpType.Array Arrays, TypeShape.List Lists, ValueSpec Item) : ValueSpec(Arrays, Lists);

    /// <summary>An object.</summary>
    internal sealed record Record(MxcpType.Object Objects, TypeShape.Record Records, EquatableArray<PropertySpec> Properties)
        : ValueSpec(Objects, Records);
}

/// <summary>A text of the contract and the enum member it stands for.</summary>
internal sealed record EnumChoice(string Text, string Member);

/// <summary>A property of the contract and the C# member it is bound to.</summary>
/// <param name="Name">Its name in JSON.</param>
/// <param name="Member">The C# property, or the constructor's parameter.</param>
/// <param name="Value">What stands in it.</param>
/// <param name="IsRequired">Whether a caller must give it.</param>
/// <param name="IsConstructed">Whether the constructor takes it.</param>
internal sealed record PropertySpec(string Name, string Member, ValueSpec Value, bool IsRequired, bool IsConstructed);
