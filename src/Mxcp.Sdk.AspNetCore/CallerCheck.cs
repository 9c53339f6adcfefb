using Microsoft.AspNetCore.Http;
using Mxcp.Execution;

namespace Mxcp.AspNetCore;

/// <summary>Lets through what is addressed to this server and does not come from a page of somebody else, and says who it is.</summary>
/// <param name="settings">What the server is called, and whose pages may call it.</param>
internal sealed class CallerCheck(HttpSettings settings)
{
    private readonly HostRule _hosts = new(settings.Host, settings.AllowedHosts);
    private readonly OriginRule _origins = new(settings.Host, settings.AllowedHosts, settings.AllowedOrigins);

    /// <summary>Checks one request.</summary>
    public Task RunAsync(HttpContext context, RequestDelegate next)
    {
        var request = context.Request;
        if (!_hosts.Allows(request.Host.Host.Trim('[', ']')))
        {
            return Refusal.WriteAsync(
                context, StatusCodes.Status403Forbidden, $"This server is not {Shown(request.Host.Host)}; allowed_hosts in the user file says which other names it has.");
        }

        if (request.Headers.Origin.ToString() is not { Length: > 0 } origin)
        {
            return CallAsync(context, next);
        }

        if (!_origins.Allows(origin))
        {
            return Refusal.WriteAsync(
                context, StatusCodes.Status403Forbidden, $"Pages of {Shown(origin)} may not call this server; allowed_origins in the user file says which may.");
        }

        PageAccess.Grant(context, origin);
        return PageAccess.IsQuestion(request) ? PageAccess.AnswerAsync(context) : CallAsync(context, next);
    }

    // Async, so that what it enters ends with the request.
    private static async Task CallAsync(HttpContext context, RequestDelegate next)
    {
        // A copy: a call can outlive its request, and ASP.NET uses the object again for another one.
        var headers = context.Request.Headers.Select(static header => KeyValuePair.Create(header.Key, header.Value.ToString()));
        new RemoteCaller(new RequestIdentity(user: null, headers), context.RequestAborted).Enter();
        await next(context).ConfigureAwait(false);
    }

    private static string Shown(string text) => text.Length == 0 ? "nameless" : ShownText.Cut(text);
}
