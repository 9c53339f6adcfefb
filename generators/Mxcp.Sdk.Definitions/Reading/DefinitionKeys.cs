using Mxcp.Definitions.Yaml;

namespace Mxcp.Definitions.Reading;

/// <summary>The keys of a definition file.</summary>
internal static class DefinitionKeys
{
    public static KeyTable Root { get; } = new(
        "a definition",
        new Key("mxcp", new KeyValue.Version(), "The version of the format. May be left out."),
        new Key("tool", new KeyValue.Mapping(static () => ToolKeys.Tool), "A tool: what a model can call.") { IsRequired = true },
        new Key("resource", new KeyValue.Mapping(static () => ResourceKeys.Resource), "A resource: what a client can read under a URI.") { IsRequired = true },
        new Key("prompt", new KeyValue.Mapping(static () => PromptKeys.Prompt), "A prompt: a text that people pick, fill in and send.") { IsRequired = true },
        new Key("metadata", new KeyValue.Free(), "Whatever you like: nothing looks at it."));
}
