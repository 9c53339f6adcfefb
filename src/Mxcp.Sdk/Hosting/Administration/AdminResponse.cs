using System.Text.Encodings.Web;
using System.Text.Json;

namespace Mxcp.Hosting.Administration;

/// <summary>What a server answers through its socket.</summary>
/// <param name="Status">The status of HTTP.</param>
/// <param name="Body">The body.</param>
internal sealed record AdminResponse(int Status, ReadOnlyMemory<byte> Body)
{
    private static readonly JsonWriterOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Done as asked.</summary>
    public const int Ok = 200;

    /// <summary>Done as far as the limits allow: the body has what there is, and a note.</summary>
    public const int Cut = 206;

    /// <summary>Understood, and failed; the body says why.</summary>
    public const int Failed = 422;

    /// <summary>An answer in JSON.</summary>
    public static AdminResponse Json(int status, Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Relaxed))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return new AdminResponse(status, buffer.ToArray());
    }

    /// <summary>An answer that says what is wrong.</summary>
    public static AdminResponse Error(int status, string message) => Json(status, json => json.WriteString("error", message));
}
