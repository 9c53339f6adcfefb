using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Mxcp.CompilerServices;

/// <summary>Writes three asterisks for a secret, so that no serializer tells it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class SecretJsonConverter : JsonConverter<Secret>
{
    /// <summary>Refuses: secrets come from the user file alone.</summary>
    /// <param name="reader">The JSON.</param>
    /// <param name="typeToConvert">The type.</param>
    /// <param name="options">The options.</param>
    /// <exception cref="NotSupportedException">Always.</exception>
    public override Secret Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("A secret cannot be read from JSON: it comes from the user file.");

    /// <summary>Writes three asterisks.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="value">The secret.</param>
    /// <param name="options">The options.</param>
    public override void Write(Utf8JsonWriter writer, Secret value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteStringValue(value.ToString());
    }
}
