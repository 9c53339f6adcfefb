using Mxcp.Definitions.Types;
using Mxcp.Definitions.Values;

namespace Mxcp.Definitions.Templates;

/// <summary>What is known of a value in a template. Any value may be none as well.</summary>
internal abstract record TemplateType
{
    private protected TemplateType()
    {
    }

    public static TemplateType Unknown { get; } = new Any();

    public static TemplateType Truth { get; } = new Boolean();

    public static TemplateType Whole { get; } = new Integer();

    public static TemplateType Real { get; } = new Number();

    public static TemplateType Words { get; } = new Text(default);

    /// <summary>The type in the words of a message.</summary>
    public abstract string Described { get; }

    /// <summary>Anything: what a definition leaves open.</summary>
    internal sealed record Any : TemplateType
    {
        public override string Described => "any value";
    }

    /// <summary>True or false.</summary>
    internal sealed record Boolean : TemplateType
    {
        public override string Described => "a boolean";
    }

    /// <summary>A whole number.</summary>
    internal sealed record Integer : TemplateType
    {
        public override string Described => "an integer";
    }

    /// <summary>A number.</summary>
    internal sealed record Number : TemplateType
    {
        public override string Described => "a number";
    }

    /// <summary>A text; <paramref name="Choices"/> are the only ones it can be, where they are known.</summary>
    internal sealed record Text(EquatableArray<string> Choices) : TemplateType
    {
        public override string Described => "a string";
    }

    /// <summary>A list.</summary>
    internal sealed record List(TemplateType Item) : TemplateType
    {
        public override string Described => "an array";
    }

    /// <summary>An object: with the properties that are declared, or open.</summary>
    internal sealed record Object(bool IsOpen, EquatableArray<TemplateProperty> Properties) : TemplateType
    {
        public override string Described => "an object";

        public TemplateType? Find(string name) => Properties.FirstOrDefault(property => property.Name == name)?.Type;
    }

    /// <summary>The type of a parameter.</summary>
    public static TemplateType Of(MxcpType? type) => type switch
    {
        MxcpType.Boolean => Truth,
        MxcpType.Integer => Whole,
        MxcpType.Number => Real,
        MxcpType.Text text => new Text(text.Enum.OfType<TextLiteral>().Select(static literal => literal.Value).ToEquatableArray()),
        MxcpType.Array array => new List(Of(array.Items)),
        MxcpType.Object shape => new Object(shape.Properties.IsEmpty, shape.Properties.Select(static property => new TemplateProperty(property.Name, Of(property.Type))).ToEquatableArray()),
        _ => Unknown,
    };

    /// <summary>The type of a value that is of one of two types.</summary>
    public static TemplateType Join(TemplateType left, TemplateType right) => (left, right) switch
    {
        _ when left == right => left,
        (Text, Text) => Words,
        (Integer or Number, Integer or Number) => Real,
        (List first, List second) => new List(Join(first.Item, second.Item)),
        _ => Unknown,
    };

    /// <summary>Whether values of the two types can be equal, or stand for each other.</summary>
    public static bool AreAlike(TemplateType left, TemplateType right) => (left, right) switch
    {
        (Any, _) or (_, Any) => true,
        (Integer or Number, Integer or Number) => true,
        _ => left.GetType() == right.GetType(),
    };
}

/// <summary>A property of an object.</summary>
internal sealed record TemplateProperty(string Name, TemplateType Type);
