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
    public static string ToText(IReadOnlyList<ToolEndpoint> tools)
    {
        int width = tools.Select(static tool => tool.Name.Length).DefaultIfEmpty().Max();
        var text = new StringBuilder();
        foreach (var tool in tools)
        {
            string line = $"tool  {tool.Name.PadRight(width)}  {FirstLine(tool.Description)}";
            text.Append(line.TrimEnd()).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>A JSON array with an object for each endpoint.</summary>
    public static string ToJson(IReadOnlyList<ToolEndpoint> tools)
    {
        var json = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(json, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            writer.WriteStartArray();
            foreach (var tool in tools)
            {
                Write(writer, tool);
            }

            writer.WriteEndArray();
        }

        return Encoding.UTF8.GetString(json.WrittenSpan) + "\n";
    }

    private static void Write(Utf8JsonWriter writer, ToolEndpoint tool)
    {
        writer.WriteStartObject();
        writer.WriteString("kind"u8, "tool"u8);
        writer.WriteString("name"u8, tool.Name);
        if (tool.Title is not null)
        {
            writer.WriteString("title"u8, tool.Title);
        }

        if (tool.Description is not null)
        {
            writer.WriteString("description"u8, tool.Description);
        }

        writer.WriteStartArray("parameters"u8);
        foreach (var parameter in tool.Parameters)
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
