using Mxcp.Definitions.Site;
using Mxcp.Definitions.Yaml;

namespace Mxcp.Definitions.Reading;

/// <summary>The keys of a tool and of what stands inside it.</summary>
internal static class ToolKeys
{
    public static KeyTable Annotations { get; } = new(
        "annotations",
        new Key("title", new KeyValue.Text(), "The name that people read."),
        new Key("readOnlyHint", new KeyValue.Boolean(), "Whether the tool changes nothing."),
        new Key("destructiveHint", new KeyValue.Boolean(), "Whether it may delete or overwrite."),
        new Key("idempotentHint", new KeyValue.Boolean(), "Whether calling again with the same arguments changes nothing more."),
        new Key("openWorldHint", new KeyValue.Boolean(), "Whether it reaches out beyond the server."));

    public static KeyTable Source { get; } = new(
        "a source",
        new Key("code", new KeyValue.Text(), "The SQL itself. Parameters stand in it as $name."),
        new Key("file", new KeyValue.Text(), "The path of an SQL file, relative to this one."))
    {
        HoldsExactlyOne = true,
    };

    public static KeyTable Parameter { get; } = new(
        "a parameter",
        [
            new Key("name", new KeyValue.Text { Pattern = NameRules.ParameterPattern }, "The name of the argument, $name in SQL.") { IsRequired = true },
            .. TypeKeys.Type.Keys,
        ])
    {
        Selector = TypeKeys.Type.Selector,
    };

    public static KeyTable Tool { get; } = new(
        "a tool",
        [
            new Key("name", new KeyValue.Text { Pattern = NameRules.EndpointPattern }, "The name under which clients call the tool, and the name that a method in C# goes by.") { IsRequired = true },
            new Key("description", new KeyValue.Text(), "What the tool is for. A model reads it to decide whether to call."),
            new Key("annotations", new KeyValue.Mapping(static () => Annotations), "Hints for clients, passed on as they are. Nothing is enforced by them."),
            new Key("language", new KeyValue.Text { Choices = ["sql", "csharp"] }, "What implements the tool: SQL, where nothing is said, or a method marked [Endpoint]."),
            new Key("source", new KeyValue.Mapping(static () => Source), "The SQL that implements the tool.") { IsRequired = true, OnlyWith = ["sql"] },
            new Key("parameters", new KeyValue.Mappings(static () => Parameter), "What callers send."),
            new Key("return", new KeyValue.Mapping(static () => TypeKeys.Type), "The type of the result. Without it nothing is promised, and the result is text only."),
            new Key("output", new KeyValue.Text { Choices = OutputModes.Names }, "What is sent of the result: structured content and text, or one of the two."),
            .. TraitKeys.All,
        ])
    {
        Selector = "language",
    };
}
