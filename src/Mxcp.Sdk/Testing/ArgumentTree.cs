using System.Text.Json;
using System.Text.Json.Nodes;

namespace Mxcp.Testing;

/// <summary>The arguments of a call in the forms that a test writes them in.</summary>
internal static class ArgumentTree
{
    /// <summary>Of names and values.</summary>
    public static JsonObject Of(IEnumerable<(string Name, JsonNode? Value)> arguments)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        var tree = new JsonObject();
        foreach (var (name, value) in arguments)
        {
            tree.Add(name, value);
        }

        return tree;
    }

    /// <summary>Of JSON.</summary>
    /// <exception cref="ArgumentException">It is no object.</exception>
    public static JsonObject Parse(string json)
    {
        try
        {
            return JsonNode.Parse(json) as JsonObject ?? throw new ArgumentException($"The arguments are an object of JSON, and not {json}.", nameof(json));
        }
        catch (JsonException exception)
        {
            throw new ArgumentException($"The arguments are no JSON: {exception.Message}", nameof(json), exception);
        }
    }
}
