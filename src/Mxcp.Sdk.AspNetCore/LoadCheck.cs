using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;

namespace Mxcp.AspNetCore;

/// <summary>Lets through what the server has room for, and tells the others to come again.</summary>
internal sealed class LoadCheck : IDisposable
{
    private const string ProxyHeader = "X-Forwarded-For";

    private readonly HttpSettings _settings;
    private readonly PartitionedRateLimiter<IPAddress>? _rate;
    private int _requests;

    /// <summary>Begins to count.</summary>
    /// <param name="settings">How much there may be.</param>
    public LoadCheck(HttpSettings settings)
    {
        _settings = settings;
        int perSecond = settings.Limits.RequestsPerSecond;
        _rate = perSecond == 0 ? null : PartitionedRateLimiter.Create<IPAddress, IPAddress>(address => RateLimitPartition.GetTokenBucketLimiter(
            address,
            _ => new TokenBucketRateLimiterOptions { TokenLimit = perSecond, TokensPerPeriod = perSecond, ReplenishmentPeriod = TimeSpan.FromSeconds(1) }));
    }

    /// <summary>Checks one request.</summary>
    public async Task RunAsync(HttpContext context, RequestDelegate next)
    {
        if (!MayComeYet(context))
        {
            await RefuseAsync(context, StatusCodes.Status429TooManyRequests, $"More than {_settings.Limits.RequestsPerSecond} requests in a second; try again in a second.").ConfigureAwait(false);
            return;
        }

        // A stream on which a session waits for messages does nothing; there are no more of them than connections.
        if (HttpMethods.IsGet(context.Request.Method))
        {
            await next(context).ConfigureAwait(false);
            return;
        }

        try
        {
            await (Interlocked.Increment(ref _requests) <= _settings.Limits.Requests
                ? next(context)
                : RefuseAsync(context, StatusCodes.Status503ServiceUnavailable, "The server has as many requests as it takes; try again in a second.")).ConfigureAwait(false);
        }
        finally
        {
            Interlocked.Decrement(ref _requests);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _rate?.Dispose();

    private bool MayComeYet(HttpContext context)
    {
        if (_rate is null)
        {
            return true;
        }

        using var lease = _rate.AttemptAcquire(Network(Caller(context)));
        return lease.IsAcquired;
    }

    /// <summary>Where a request comes from; the last that the proxy names is the one it saw itself.</summary>
    private IPAddress Caller(HttpContext context)
    {
        string? named = _settings.TrustsProxy ? context.Request.Headers[ProxyHeader].LastOrDefault()?.Split(',')[^1].Trim() : null;
        return IPAddress.TryParse(named, out var address) ? address : context.Connection.RemoteIpAddress ?? IPAddress.None;
    }

    /// <summary>Whoever has an address of IPv6 has the 2⁶⁴ of its network.</summary>
    private static IPAddress Network(IPAddress address)
    {
        if (address.AddressFamily != AddressFamily.InterNetworkV6 || address.IsIPv4MappedToIPv6)
        {
            return address;
        }

        Span<byte> bytes = stackalloc byte[16];
        address.TryWriteBytes(bytes, out _);
        bytes[8..].Clear();
        return new IPAddress(bytes);
    }

    private static Task RefuseAsync(HttpContext context, int status, string message)
    {
        context.Response.Headers.RetryAfter = "1";
        return Refusal.WriteAsync(context, status, message);
    }
}
