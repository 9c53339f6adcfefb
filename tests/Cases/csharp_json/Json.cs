using System.Text.Json;
using System.Text.Json.Nodes;

namespace App;

internal static class Endpoints
{
    [Endpoint]
    public static Passed PassJson(JsonElement filter, JsonNode count, JsonNode? node, List<JsonElement> any, JsonElement texts) =>
        new(filter, count, node, any, texts.GetString() == "undefined" ? default : texts);

    [Endpoint]
    public static JsonNode OpenJson(IReadOnlyDictionary<string, JsonElement> values) => JsonNode.Parse(values["items"].GetRawText())!;

    [Endpoint]
    public static JsonElement? UndeclaredJson(JsonElement value) => value.GetArrayLength() == 0 ? null : value[0];
}

internal sealed record Passed(JsonElement Filter, JsonNode Count, JsonNode? Node, List<JsonElement> Any, JsonElement Extra);
