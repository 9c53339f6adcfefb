using Mxcp.Definitions.Values;

namespace Mxcp.Definitions.Types;

/// <summary>A type of the definition language: one of the six cases below, or what a definition leaves open.</summary>
internal abstract record MxcpType
{
    private protected MxcpType()
    {
    }

    /// <summary>The word that YAML and JSON Schema use for the type.</summary>
    public abstract string Keyword { get; }

    public string? Description { get; init; }

    /// <summary>The only values allowed; empty where every value of the type is.</summary>
    public EquatableArray<Literal> Enum { get; init; }

    /// <summary>The value that stands for one not given; <see langword="null"/> where the definition names none.</summary>
    public Literal? Default { get; init; }

    public EquatableArray<Literal> Examples { get; init; }

    /// <summary>Whether values must stay out of messages and records.</summary>
    public bool IsSensitive { get; init; }

    /// <summary>What the definition says outright of null; <see langword="null"/> where it leaves it to what is behind.</summary>
    public bool? Nullable { get; init; }

    /// <summary>Whether a result of this type can be null.</summary>
    public bool IsNullable { get; init; }

    /// <summary>A string. Lengths count code points.</summary>
    internal sealed record Text(TextFormat Format = TextFormat.None, int? MinLength = null, int? MaxLength = null, Pattern? Pattern = null) : MxcpType
    {
        public override string Keyword => "string";

        /// <summary>Which part of the format the C# type behind it can hold.</summary>
        public Narrowing Narrowing { get; init; }
    }

    /// <summary>A whole number; exclusive bounds of the definition are folded into the inclusive ones.</summary>
    internal sealed record Integer(long? Minimum = null, long? Maximum = null, long? MultipleOf = null) : MxcpType
    {
        public override string Keyword => "integer";

        /// <summary>The least value of the C# type behind it, where the definition names none and 64 bits have no room for it.</summary>
        public NumberLiteral? WideMinimum { get; init; }

        /// <summary>The greatest value of the C# type behind it, where the definition names none and 64 bits have no room for it.</summary>
        public NumberLiteral? WideMaximum { get; init; }
    }

    /// <summary>A number.</summary>
    internal sealed record Number(
        NumberLiteral? Minimum = null,
        NumberLiteral? Maximum = null,
        NumberLiteral? ExclusiveMinimum = null,
        NumberLiteral? ExclusiveMaximum = null,
        NumberLiteral? MultipleOf = null) : MxcpType
    {
        public override string Keyword => "number";
    }

    /// <summary>True or false.</summary>
    internal sealed record Boolean : MxcpType
    {
        public override string Keyword => "boolean";
    }

    /// <summary>A list; <paramref name="Items"/> is <see langword="null"/> where the definition leaves the items open.</summary>
    internal sealed record Array(MxcpType? Items, int? MinItems = null, int? MaxItems = null, bool UniqueItems = false) : MxcpType
    {
        public override string Keyword => "array";
    }

    /// <summary>An object with the properties that the definition names and, unless it says no, others.</summary>
    internal sealed record Object(EquatableArray<TypeProperty> Properties, bool AllowsOthers = true) : MxcpType
    {
        public override string Keyword => "object";

        /// <summary>What the other properties are, where a C# dictionary says so.</summary>
        public MxcpType? Others { get; init; }
    }

    /// <summary>Any JSON value: what a C# <c>JsonElement</c> is where the definition says nothing. No definition names this type.</summary>
    internal sealed record Any : MxcpType
    {
        public override string Keyword => "any";
    }
}
