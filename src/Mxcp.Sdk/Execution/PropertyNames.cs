using System.Text.Json;

namespace Mxcp.Execution;

/// <summary>The names of JSON properties.</summary>
internal static class PropertyNames
{
    /// <summary>Lets an escaped name through where it is what it is said to be.</summary>
    /// <exception cref="ArgumentException">The name is not UTF-8 escaped for JSON.</exception>
    public static ReadOnlySpan<byte> Checked(ReadOnlySpan<byte> name)
    {
        byte[] quoted = [(byte)'"', .. name, (byte)'"'];
        try
        {
            var reader = new Utf8JsonReader(quoted);
            reader.Read();
            _ = reader.GetString();
            return reader.BytesConsumed == quoted.Length ? name : throw NotAName();
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw NotAName();
        }
    }

    /// <summary>A name as the start of a property: <c>"name":</c>.</summary>
    public static byte[] Encode(string name)
    {
        var json = new JsonBuffer();
        json.AppendQuoted(name.AsSpan());
        json.Append((byte)':');
        byte[] encoded = json.Span.ToArray();
        json.Release();
        return encoded;
    }

    private static ArgumentException NotAName() => new("The name of the property is not UTF-8 escaped for JSON.", "name");
}
