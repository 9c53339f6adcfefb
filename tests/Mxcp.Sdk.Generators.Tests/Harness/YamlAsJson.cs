using System.Text.Json.Nodes;
using Mxcp.Definitions.Types;
using Mxcp.Definitions.Yaml;

namespace Mxcp.Generators.Tests.Harness;

/// <summary>What an editor's YAML server hands to a JSON Schema.</summary>
internal static class YamlAsJson
{
    public static string Convert(string yaml) => Convert(YamlReader.Read(yaml).Root)?.ToJsonString() ?? "null";

    private static JsonNode? Convert(YamlNode? node) => node switch
    {
        YamlMapping mapping => new JsonObject(mapping.Entries.Select(static entry => KeyValuePair.Create(entry.Key.Value, Convert(entry.Value)))),
        YamlSequence sequence => new JsonArray([.. sequence.Items.Select(Convert)]),
        YamlScalar { Type: YamlScalarType.Boolean, Value: var value } => value[0] is 't' or 'T',
        YamlScalar { Type: YamlScalarType.Integer or YamlScalarType.Number, Value: var value } when NumberLiteral.Parse(value) is { } number => JsonNode.Parse(number.Json),
        YamlScalar { Type: not YamlScalarType.Null, Value: var value } => value,
        _ => null,
    };
}
