using System.Text;
using System.Text.Json;
using Mxcp.CompilerServices;

namespace Mxcp.CommandLine;

/// <summary>Shows a result to people: JSON laid out, the content of a resource as it is, the messages of a prompt in turn.</summary>
internal static class ResultText
{
    /// <summary>The bytes to print.</summary>
    /// <param name="endpoint">What gave the result.</param>
    /// <param name="result">The result.</param>
    public static byte[] Of(Endpoint endpoint, ResultWriter result)
    {
        var json = result.Written.Span;
        if (endpoint is PromptEndpoint)
        {
            return Encoding.UTF8.GetBytes(PromptText.Of(Encoding.UTF8.GetString(json)) + "\n");
        }

        if (endpoint is not ResourceEndpoint resource || json[0] is not (byte)'"')
        {
            return Encoding.UTF8.GetBytes(JsonIndenter.Indent(Encoding.UTF8.GetString(json)) + "\n");
        }

        var reader = new Utf8JsonReader(json);
        reader.Read();
        return resource.HasBytes(result) ? reader.GetBytesFromBase64() : Encoding.UTF8.GetBytes(reader.GetString() + "\n");
    }
}
