using System.Buffers;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace Mxcp.Execution.Questions;

/// <summary>Values of forms, to JSON and back.</summary>
internal static class FormJson
{
    public static JsonElement? Text(string? value) => value is null ? null : Of(value, static (json, text) => json.WriteStringValue(text));

    public static JsonElement? Integer(long? value) => value is { } integer ? Of(integer, static (json, number) => json.WriteNumberValue(number)) : null;

    public static JsonElement? Number(double? value) =>
        Finite(value, nameof(value)) is { } finite ? Of(finite, static (json, number) => json.WriteNumberValue(number)) : null;

    public static JsonElement? Boolean(bool? value) => value is { } known ? Of(known, static (json, boolean) => json.WriteBooleanValue(boolean)) : null;

    public static JsonElement? Texts(IReadOnlyList<string>? values) => values is null ? null : Of(values, static (json, texts) =>
    {
        json.WriteStartArray();
        foreach (string text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    });

    /// <summary>A number, if it is one that JSON can hold.</summary>
    public static double? Finite(double? value, string parameter) =>
        value is { } number && !double.IsFinite(number) ? throw new ArgumentOutOfRangeException(parameter, value, "It must be a finite number.") : value;

    /// <summary>The text of a JSON string; nothing where the value is none, or one that is not Unicode.</summary>
    public static string? ReadText(JsonElement value)
    {
        try
        {
            return value.ValueKind is JsonValueKind.String ? value.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>The integer that a JSON number is, however it is written; nothing where it is none, or too large.</summary>
    public static long? ReadInteger(JsonElement value) =>
        value.ValueKind is JsonValueKind.Number && JsonInteger.Read(JsonMarshal.GetRawUtf8Value(value), out long integer) is JsonInteger.Fit.Exact ? integer : null;

    /// <summary>Writes JSON.</summary>
    public static ReadOnlyMemory<byte> Write<T>(T value, Action<Utf8JsonWriter, T> write)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes))
        {
            write(json, value);
        }

        return bytes.WrittenMemory;
    }

    private static JsonElement Of<T>(T value, Action<Utf8JsonWriter, T> write) => JsonElement.Parse(Write(value, write).Span);
}
