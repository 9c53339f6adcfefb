using Mxcp.Definitions.Types;
using Mxcp.Definitions.Yaml;

namespace Mxcp.Definitions.Reading;

/// <summary>The keys of a type.</summary>
internal static class TypeKeys
{
    private static readonly IReadOnlyList<string> Texts = ["string"];
    private static readonly IReadOnlyList<string> Numbers = ["integer", "number"];
    private static readonly IReadOnlyList<string> Arrays = ["array"];
    private static readonly IReadOnlyList<string> Objects = ["object"];
    private static readonly IReadOnlyList<string> Scalars = ["string", "integer", "number", "boolean"];

    /// <summary>The words for the types.</summary>
    public static IReadOnlyList<string> Keywords { get; } = ["string", "integer", "number", "boolean", "array", "object"];

    public static KeyTable Type { get; } = new(
        "a type",
        new Key("type", new KeyValue.Text { Choices = Keywords }, "Which kind of value it is.") { IsRequired = true },
        new Key("description", new KeyValue.Text(), "What the value means, in the words a model reads."),
        new Key("format", new KeyValue.Text { Choices = TextFormats.Names }, "What the text holds. All of it must have the format.") { OnlyWith = Texts },
        new Key("minLength", new KeyValue.Count(), "The least number of characters, counted in code points.") { OnlyWith = Texts },
        new Key("maxLength", new KeyValue.Count(), "The greatest number of characters, counted in code points.") { OnlyWith = Texts },
        new Key("pattern", new KeyValue.Text(), "A regular expression of ECMA-262 that is found in the text.") { OnlyWith = Texts },
        new Key("minimum", new KeyValue.Number(), "The least value.") { OnlyWith = Numbers },
        new Key("maximum", new KeyValue.Number(), "The greatest value.") { OnlyWith = Numbers },
        new Key("exclusiveMinimum", new KeyValue.Number(), "A bound that every value is above.") { OnlyWith = Numbers },
        new Key("exclusiveMaximum", new KeyValue.Number(), "A bound that every value is below.") { OnlyWith = Numbers },
        new Key("multipleOf", new KeyValue.Number(), "A number above 0 that divides every value.") { OnlyWith = Numbers },
        new Key("items", new KeyValue.Mapping(static () => Type!), "The type of the items. Without it they may be anything.") { OnlyWith = Arrays },
        new Key("minItems", new KeyValue.Count(), "The least number of items.") { OnlyWith = Arrays },
        new Key("maxItems", new KeyValue.Count(), "The greatest number of items.") { OnlyWith = Arrays },
        new Key("uniqueItems", new KeyValue.Boolean(), "Whether no value may stand there twice.") { OnlyWith = Arrays },
        new Key("properties", new KeyValue.Named(static () => Type!), "The properties, each with its type.") { OnlyWith = Objects },
        new Key("required", new KeyValue.Texts(), "The properties that a caller must give.") { OnlyWith = Objects },
        new Key("additionalProperties", new KeyValue.Boolean(), "Whether other properties are accepted; they are where nothing is said.") { OnlyWith = Objects },
        new Key("default", new KeyValue.Anything(), "The value that stands for one not given. null makes a parameter optional without a value."),
        new Key("enum", new KeyValue.Values(), "The only values allowed.") { OnlyWith = Scalars },
        new Key("examples", new KeyValue.Values(), "Values as they are typically given, for the model that reads the schema."),
        new Key("sensitive", new KeyValue.Boolean(), "Whether the value must stay out of every message."),
        new Key("nullable", new KeyValue.Boolean(), "Whether null is a value of it, said outright."))
    {
        Selector = "type",
    };
}
