using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Mxcp.AspNetCore;

/// <summary>Answers a request that does not reach the protocol: an error of JSON-RPC without an id, as clients can show it.</summary>
internal static class Refusal
{
    private const int ServerError = -32000;

    /// <summary>Answers.</summary>
    /// <param name="context">The request.</param>
    /// <param name="status">The status of HTTP.</param>
    /// <param name="message">Why, as a sentence.</param>
    public static Task WriteAsync(HttpContext context, int status, string message)
    {
        string body = $$$"""{"jsonrpc":"2.0","id":null,"error":{"code":{{{ServerError}}},"message":"{{{JsonEncodedText.Encode(message)}}}"}}""";
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = Encoding.UTF8.GetByteCount(body);
        return context.Response.WriteAsync(body);
    }
}
