using Mxcp.Definitions.Types;
using Mxcp.Definitions.Values;
using Mxcp.Generators.Handlers;

namespace Mxcp.Generators.Binding;

/// <summary>A type of the contract and the C# type it is bound to, checked against each other: one of the cases below.</summary>
internal abstract record ValueSpec
{
    private protected ValueSpec()
    {
    }

    /// <summary>The type as a caller sees it.</summary>
    public abstract MxcpType Type { get; }

    /// <summary>The type as C# has it.</summary>
    public abstract TypeShape Shape { get; }

    /// <summary>A value without parts.</summary>
    internal sealed record Scalar(MxcpType Scalars, TypeShape.Scalar Clr) : ValueSpec
    {
        public override MxcpType Type => Scalars;

        public override TypeShape Shape => Clr;
    }

    /// <summary>A text that names a member of an enum.</summary>
    internal sealed record Enumeration(MxcpType.Text Texts, TypeShape.Enumeration Clr, EquatableArray<EnumChoice> Choices) : ValueSpec
    {
        public override MxcpType Type => Texts;

        public override TypeShape Shape => Clr;
    }

    /// <summary>A list.</summary>
    internal sealed record List(MxcpType.Array Arrays, TypeShape.List Clr, ValueSpec Item) : ValueSpec
    {
        /// <summary>Whether it ends where the limits of the call are reached.</summary>
        public bool IsCut { get; init; }

        public override MxcpType Type => Arrays;

        public override TypeShape Shape => Clr;
    }

    /// <summary>An object whose properties are not known before.</summary>
    internal sealed record Dictionary(MxcpType.Object Objects, TypeShape.Dictionary Clr, ValueSpec Value) : ValueSpec
    {
        public override MxcpType Type => Objects;

        public override TypeShape Shape => Clr;
    }

    /// <summary>JSON that is checked and passed on.</summary>
    internal sealed record Json(MxcpType Declared, TypeShape.Json Clr) : ValueSpec
    {
        public override MxcpType Type => Declared;

        public override TypeShape Shape => Clr;
    }

    /// <summary>The rows of a query; <paramref name="IsDeclared"/> says whether the definition asks anything of them.</summary>
    internal sealed record Rows(MxcpType Returned, TypeShape.Rows Clr, bool IsDeclared) : ValueSpec
    {
        public override MxcpType Type => Returned;

        public override TypeShape Shape => Clr;
    }

    /// <summary>An object.</summary>
    internal sealed record Record(MxcpType.Object Objects, TypeShape.Record Clr, EquatableArray<PropertySpec> Properties) : ValueSpec
    {
        public override MxcpType Type => Objects;

        public override TypeShape Shape => Clr;
    }
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
