using System.Buffers;
using System.Text.Json;
using Mxcp.CompilerServices;

namespace Mxcp.CommandLine;

/// <summary>Turns <c>-p name=value</c> into the JSON that a client would have sent.</summary>
/// <remarks>
/// Nothing is checked here: text goes in as a JSON string, and the endpoint reads it with the rules that hold for every caller,
/// which take a number or a boolean in a string.
/// </remarks>
internal static class ArgumentText
{
    /// <summary>The arguments of a call.</summary>
    /// <param name="texts">What the command line says, <c>name=value</c> each; <c>name=@file</c> takes the value from a file.</param>
    /// <param name="parameters">The parameters of the endpoint.</param>
    /// <exception cref="UsageException">A text has no name, or its value cannot be read as its type.</exception>
    public static JsonElement Read(IReadOnlyList<string> texts, EndpointParameter[] parameters)
    {
        var json = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(json))
        {
            writer.WriteStartObject();
            foreach (string text in texts)
            {
                Write(writer, text, parameters);
            }

            writer.WriteEndObject();
        }

        return JsonElement.Parse(json.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter writer, string text, EndpointParameter[] parameters)
    {
        var (name, said) = Split(text);
        var type = Array.Find(parameters, parameter => parameter.Name == name).Type;
        string value = Load(name, said, type);
        writer.WritePropertyName(name);
        if (type is ParameterType.Array or ParameterType.Object)
        {
            WriteJson(writer, name, value);
        }
        else
        {
            writer.WriteStringValue(value);
        }
    }

    /// <summary>The name and what is said to be its value.</summary>
    /// <exception cref="UsageException">There is no name.</exception>
    public static (string Name, string Value) Split(string text)
    {
        int equals = text.IndexOf('=', StringComparison.Ordinal);
        return equals > 0 ? (text[..equals], text[(equals + 1)..]) : throw new UsageException($"'{text}' must be NAME=VALUE.");
    }

    /// <summary>The value itself, or what the file holds that it names; <c>@@</c> stands for an <c>@</c> that names none.</summary>
    public static string Load(string name, string value, ParameterType type)
    {
        if (!value.StartsWith('@'))
        {
            return value;
        }

        if (value.StartsWith("@@", StringComparison.Ordinal))
        {
            return value[1..];
        }

        try
        {
            string content = File.ReadAllText(value[1..]);

            // Editors end a file with a line feed, which belongs to a text but not to a number.
            return type is ParameterType.String ? content : content.Trim();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new UsageException($"{name}: the file '{value[1..]}' cannot be read: {exception.Message}");
        }
    }

    private static void WriteJson(Utf8JsonWriter writer, string name, string value)
    {
        try
        {
            writer.WriteRawValue(value);
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException)
        {
            throw new UsageException($"{name}: must be JSON, such as {{\"a\": 1}} or [1, 2]: {exception.Message}");
        }
    }
}
