using System.Buffers;
using System.Text.Json;
using Mxcp.CompilerServices;

namespace Mxcp.Protocol;

/// <summary>Turns the arguments of a prompt, which the protocol has as texts, into the JSON that they stand for.</summary>
/// <remarks>
/// Nothing is checked here. Numbers and booleans stay texts, which the endpoint takes; what should be an array or an object and is no
/// JSON stays a text as well, which it refuses.
/// </remarks>
internal static class PromptArguments
{
    /// <summary>The arguments of a call.</summary>
    /// <param name="texts">What the client sent.</param>
    /// <param name="parameters">The parameters of the prompt.</param>
    public static JsonElement Read(IDictionary<string, JsonElement>? texts, EndpointParameter[] parameters)
    {
        var json = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(json))
        {
            writer.WriteStartObject();
            foreach (var (name, value) in texts ?? new Dictionary<string, JsonElement>())
            {
                writer.WritePropertyName(name);
                bool isStructure = Array.Find(parameters, parameter => parameter.Name == name).Type is ParameterType.Array or ParameterType.Object;
                (isStructure ? Parse(value) : value).WriteTo(writer);
            }

            writer.WriteEndObject();
        }

        return JsonElement.Parse(json.WrittenSpan);
    }

    private static JsonElement Parse(JsonElement value)
    {
        try
        {
            return value.ValueKind is JsonValueKind.String ? JsonElement.Parse(value.GetString()!) : value;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return value;
        }
    }
}
