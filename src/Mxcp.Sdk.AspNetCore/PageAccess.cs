using Microsoft.AspNetCore.Http;

namespace Mxcp.AspNetCore;

/// <summary>Lets the pages that may call the server read its answers: browsers ask before they do, and look at what is said.</summary>
internal static class PageAccess
{
    /// <summary>Says that a page may read the answer.</summary>
    /// <param name="context">The request.</param>
    /// <param name="origin">The page's origin, which was found to be allowed.</param>
    public static void Grant(HttpContext context, string origin)
    {
        var headers = context.Response.Headers;
        headers.AccessControlAllowOrigin = origin;
        headers.AccessControlExposeHeaders = "Mcp-Session-Id, MCP-Protocol-Version";
        headers.Vary = "Origin";
    }

    /// <summary>Whether a browser asks what a page may send.</summary>
    public static bool IsQuestion(HttpRequest request) => HttpMethods.IsOptions(request.Method) && request.Headers.AccessControlRequestMethod.Count > 0;

    /// <summary>Answers it.</summary>
    public static Task AnswerAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.AccessControlAllowMethods = "GET, POST, DELETE";
        headers.AccessControlAllowHeaders = context.Request.Headers.AccessControlRequestHeaders;
        headers.AccessControlMaxAge = "600";
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }
}
