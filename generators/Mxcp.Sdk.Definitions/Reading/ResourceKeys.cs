using Mxcp.Definitions.Yaml;

namespace Mxcp.Definitions.Reading;

/// <summary>The keys of a resource.</summary>
internal static class ResourceKeys
{
    public const string MediaTypePattern = "^[A-Za-z0-9!#$&^_.+-]+/[A-Za-z0-9!#$&^_.+-]+( *; *[A-Za-z0-9-]+=[!-~]+)*$";

    public static KeyTable Resource { get; } = new(
        "a resource",
        [
            new Key("uri", new KeyValue.Text { Example = "orders://all" }, "Where clients find it. {name} stands for the parameter of that name.") { IsRequired = true },
            new Key("name", new KeyValue.Text { Pattern = NameRules.EndpointPattern }, "The name that people and methods in C# know it by. Without it, one is made of the URI."),
            new Key("title", new KeyValue.Text(), "The name that people read."),
            new Key("description", new KeyValue.Text(), "What it holds. A model reads it to decide whether to read the resource."),
            new Key("mime_type", new KeyValue.Text { Pattern = MediaTypePattern, Example = "text/plain" }, "The media type of its content."),
            new Key("language", new KeyValue.Text { Choices = ["sql", "csharp"] }, "What implements the resource: SQL, where nothing is said, or a method marked [Endpoint]."),
            new Key("source", new KeyValue.Mapping(static () => ToolKeys.Source), "The SQL that implements the resource.") { IsRequired = true, OnlyWith = ["sql"] },
            new Key("parameters", new KeyValue.Mappings(static () => ToolKeys.Parameter), "What stands at the placeholders of the URI."),
            new Key("return", new KeyValue.Mapping(static () => TypeKeys.Type), "The type of the content."),
            .. TraitKeys.All,
        ])
    {
        Selector = "language",
    };
}
