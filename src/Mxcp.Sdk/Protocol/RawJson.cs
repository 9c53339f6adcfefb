using System.Buffers;

namespace Mxcp.Protocol;

/// <summary>Copies finished JSON into a message.</summary>
internal static class RawJson
{
    // JSON has these bytes unescaped only between its tokens, so a space may take the place of any of them.
    private static readonly SearchValues<byte> Breaks = SearchValues.Create("\n\r\t"u8);

    private static readonly SearchValues<byte> Escaped = SearchValues.Create("\"\\\n\r\t"u8);

    /// <summary>How much is copied before a chunk may leave.</summary>
    private const int Step = 32 * 1024;

    /// <summary>Writes a JSON value as it is, on one line.</summary>
    public static void WriteValue(ChunkedOutput output, ReadOnlySpan<byte> json)
    {
        while (!json.IsEmpty)
        {
            var part = json[..Math.Min(Step, json.Length)];
            var target = output.GetSpan(part.Length)[..part.Length];
            part.CopyTo(target);
            ReplaceBreaks(target);
            output.Advance(part.Length);
            output.SendChunk();
            json = json[part.Length..];
        }
    }

    /// <summary>Writes a JSON value as a JSON string: a string as it is, anything else as the text of its JSON.</summary>
    public static void WriteText(ChunkedOutput output, ReadOnlySpan<byte> json)
    {
        if (json.StartsWith("\""u8))
        {
            WriteValue(output, json);
            return;
        }

        output.Append("\""u8);
        while (!json.IsEmpty)
        {
            var part = json[..Math.Min(Step, json.Length)];
            WriteEscaped(output, part);
            output.SendChunk();
            json = json[part.Length..];
        }

        output.Append("\""u8);
    }

    private static void ReplaceBreaks(Span<byte> json)
    {
        for (int at; (at = json.IndexOfAny(Breaks)) >= 0; json = json[(at + 1)..])
        {
            json[at] = (byte)' ';
        }
    }

    private static void WriteEscaped(ChunkedOutput output, ReadOnlySpan<byte> json)
    {
        // Nearly every escape is the quote of a name or string, so twice the space is the usual bound and always enough.
        var target = output.GetSpan(json.Length * 2);
        int written = 0;
        for (int at; (at = json.IndexOfAny(Escaped)) >= 0; json = json[(at + 1)..])
        {
            json[..at].CopyTo(target[written..]);
            written += at;
            if (json[at] is (byte)'"' or (byte)'\\')
            {
                target[written++] = (byte)'\\';
                target[written++] = json[at];
            }
            else
            {
                target[written++] = (byte)' ';
            }
        }

        json.CopyTo(target[written..]);
        output.Advance(written + json.Length);
    }
}
