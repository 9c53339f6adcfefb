using System.Text.Json;
using Microsoft.AspNetCore.Http;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using Mxcp.Execution;

namespace Mxcp.AspNetCore;

/// <summary>Answers requests of a revision that is not served with the revisions that can be asked for in their stead.</summary>
/// <remarks>
/// The protocol library names those as well that begin with <c>initialize</c>, which a request without a session cannot ask for:
/// a client that picked one of them would be refused again. What a request without a session is served in, discovery says.
/// </remarks>
internal static class RevisionCheck
{
    private const string VersionHeader = "MCP-Protocol-Version";

    // Requests since 2026-07-28 say their method there; earlier ones do not.
    private const string MethodHeader = "Mcp-Method";

    /// <summary>Checks one request.</summary>
    public static Task RunAsync(HttpContext context, RequestDelegate next)
    {
        var headers = context.Request.Headers;
        string revision = headers[VersionHeader].ToString();
        return HttpMethods.IsPost(context.Request.Method) && headers.ContainsKey(MethodHeader) && !Revisions.All.Contains(revision) && revision.Length > 0
            ? RefuseAsync(context, revision)
            : next(context);
    }

    private static async Task RefuseAsync(HttpContext context, string revision)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted).ConfigureAwait(false);
        string message = $"The revision {ShownText.Cut(revision)} of the protocol is not served.";
        var error = Protocol.Refusal.Of(body.GetBuffer().AsSpan(0, (int)body.Length), McpErrorCode.UnsupportedProtocolVersion, message).Refusal!;
        byte[] answer = Write(error, revision);
        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = answer.Length;
        await context.Response.Body.WriteAsync(answer, context.RequestAborted).ConfigureAwait(false);
    }

    private static byte[] Write(JsonRpcError error, string requested)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteString("jsonrpc", "2.0");
            json.WritePropertyName("id");
            WriteId(json, error.Id);
            json.WriteStartObject("error");
            json.WriteNumber("code", error.Error.Code);
            json.WriteString("message", error.Error.Message);
            json.WriteStartObject("data");
            json.WriteStartArray("supported");
            foreach (string revision in Revisions.WithoutSessions)
            {
                json.WriteStringValue(revision);
            }

            json.WriteEndArray();
            json.WriteString("requested", requested);
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return stream.ToArray();
    }

    private static void WriteId(Utf8JsonWriter json, RequestId id)
    {
        switch (id.Id)
        {
            case long number:
                json.WriteNumberValue(number);
                break;
            case string text:
                json.WriteStringValue(text);
                break;
            default:
                json.WriteNullValue();
                break;
        }
    }
}
