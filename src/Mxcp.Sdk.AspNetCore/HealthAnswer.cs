using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Mxcp.Hosting;

namespace Mxcp.AspNetCore;

/// <summary>Says to whoever watches over the server whether it can answer calls, and nothing else.</summary>
internal static class HealthAnswer
{
    /// <summary>The path.</summary>
    public const string Path = "/health";

    /// <summary>Whether a request asks for it.</summary>
    public static bool IsAskedFor(HttpRequest request) =>
        request.Path.Equals(Path, StringComparison.Ordinal) && (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method));

    /// <summary>Answers.</summary>
    public static Task WriteAsync(HttpContext context, ApplicationHealth health)
    {
        context.Response.StatusCode = health == ApplicationHealth.Failed ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK;
        context.Response.ContentType = "application/json";
        context.Response.Headers.CacheControl = "no-store";
        return context.Response.WriteAsync($$"""{"status":"{{JsonNamingPolicy.SnakeCaseLower.ConvertName(health.ToString())}}"}""");
    }
}
