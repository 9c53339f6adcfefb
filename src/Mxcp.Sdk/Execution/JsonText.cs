using System.Buffers;
using System.Text.Json;

namespace Mxcp.Execution;

/// <summary>JSON that others wrote, on its way into a result.</summary>
internal static class JsonText
{
    /// <summary>How deep a result may nest.</summary>
    public const int MaxDepth = 1000;

    public static JsonReaderOptions ReaderOptions => new() { MaxDepth = MaxDepth };

    /// <summary>Adds a JSON value as it is, on one line.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="value">The value, supposed to be JSON.</param>
    public static void Append(JsonBuffer json, ReadOnlySpan<byte> value)
    {
        if (Problem(value) is { } problem)
        {
            throw new ResultException(JsonPath.At(json.Span), problem);
        }

        AppendValid(json, value);
    }

    /// <summary>The same for JSON of which <see cref="Problem"/> has found nothing to say.</summary>
    public static void AppendValid(JsonBuffer json, ReadOnlySpan<byte> value)
    {
        int start = json.Length;
        json.Append(value);
        if (value.IndexOfAny((byte)'\r', (byte)'\n') >= 0)
        {
            // Transports frame messages by lines. Outside of texts, where alone they can be, a space means the same.
            json.Replace(start, (byte)'\r', (byte)' ');
            json.Replace(start, (byte)'\n', (byte)' ');
        }
    }

    /// <summary>Why a text is no JSON that could be passed on, or <see langword="null"/>.</summary>
    public static string? Problem(ReadOnlySpan<byte> value)
    {
        var reader = new Utf8JsonReader(value, ReaderOptions);
        try
        {
            while (reader.Read())
            {
                if (reader.ValueIsEscaped)
                {
                    Unescape(reader);
                }
            }

            return null;
        }
        catch (JsonException)
        {
            return "must be JSON, and is not";
        }
        catch (InvalidOperationException)
        {
            return "must be JSON whose texts are Unicode; an escape in it stands for half a character";
        }
    }

    // The reader lets \ud800 pass until somebody asks for the text.
    private static void Unescape(in Utf8JsonReader reader)
    {
        byte[] room = ArrayPool<byte>.Shared.Rent(reader.ValueSpan.Length);
        try
        {
            reader.CopyString(room);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(room);
        }
    }
}
