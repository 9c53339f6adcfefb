using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Mxcp.CompilerServices;

namespace Mxcp.CommandLine;

/// <summary>Shows what an application serves.</summary>
internal static class EndpointListing
{
    /// <summary>A line for each endpoint.</summary>
    public static string ToText(IReadOnlyCollection<Endpoint> endpoints)
    {
        int kindWidth = endpoints.Select(static endpoint => endpoint.Kind.Length).DefaultIfEmpty().Max();
        int nameWidth = endpoints.Select(static endpoint => endpoint.Address.Length).DefaultIfEmpty().Max();
        var text = new StringBuilder();
        foreach (var endpoint in endpoints)
        {
            string line = $"{endpoint.Kind.PadRight(kindWidth)}  {endpoint.Address.PadRight(nameWidth)}  {FirstLine(endpoint.Description)}";
            text.Append(line.TrimEnd()).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>A JSON array with an object for each endpoint.</summary>
    public static string ToJson(IEnumerable<Endpoint> endpoints)
    {
        var json = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(json, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            writer.WriteStartArray();
            foreach (var endpoint in endpoints)
            {
                Write(writer, endpoint);
            }

            writer.WriteEndArray();
        }

        return Encoding.UTF8.GetString(json.WrittenSpan) + "\n";
    }

    private static void Write(Utf8JsonWriter writer, Endpoint endpoint)
    {
        writer.WriteStartObject();
        writer.WriteString("kind"u8, endpoint.Kind);
        writer.WriteString("name"u8, endpoint.Name);
        if (endpoint is ResourceEndpoint resource)
        {
            writer.WriteString("uri"u8, resource.Uri);
            writer.WriteString("mime_type"u8, resource.MimeType);
        }

        if (endpoint.Title is not null)
        {
            writer.WriteString("title"u8, endpoint.Title);
        }

        if (endpoint.Description is not null)
        {
            writer.WriteString("description"u8, endpoint.Description);
        }

        if (endpoint.Tags.Length > 0)
        {
            writer.WriteStartArray("tags"u8);
            foreach (string tag in endpoint.Tags)
            {
                writer.WriteStringValue(tag);
            }

            writer.WriteEndArray();
        }

        writer.WriteStartArray("parameters"u8);
        foreach (var parameter in endpoint.Parameters)
        {
            writer.WriteStartObject();
            writer.WriteString("name"u8, parameter.Name);
            writer.WriteString("type"u8, TypeName(parameter.Type));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static ReadOnlySpan<byte> TypeName(ParameterType type) => type switch
    {
        ParameterType.String => "string"u8,
        ParameterType.Number => "number"u8,
        ParameterType.Integer => "integer"u8,
        ParameterType.Boolean => "boolean"u8,
        ParameterType.Array => "array"u8,
        _ => "object"u8,
    };

    private static string FirstLine(string? description) => description?.Split('\n', 2)[0] ?? "";
}
