using Mxcp.Definitions.Values;

namespace Mxcp.Definitions.Types;

/// <summary>A constant of a definition: a default, an example, a member of an enum.</summary>
internal abstract record Literal
{
    private protected Literal()
    {
    }

    /// <summary>What the value is, in the words of an error message.</summary>
    public abstract string Kind { get; }
}

/// <summary>Null.</summary>
internal sealed record NullLiteral : Literal
{
    public override string Kind => "null";
}

/// <summary>True or false.</summary>
internal sealed record BooleanLiteral(bool Value) : Literal
{
    public override string Kind => "a boolean";
}

/// <summary>A text.</summary>
internal sealed record TextLiteral(string Value) : Literal
{
    public override string Kind => "text";
}

/// <summary>A list.</summary>
internal sealed record ArrayLiteral(EquatableArray<Literal> Items) : Literal
{
    public override string Kind => "a list";
}

/// <summary>A mapping.</summary>
internal sealed record ObjectLiteral(EquatableArray<LiteralProperty> Properties) : Literal
{
    public override string Kind => "a mapping";

    public Literal? Find(string name) => Properties.FirstOrDefault(property => property.Name == name)?.Value;
}

/// <summary>One entry of an <see cref="ObjectLiteral"/>.</summary>
internal sealed record LiteralProperty(string Name, Literal Value);
