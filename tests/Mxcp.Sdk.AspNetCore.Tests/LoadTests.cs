using System.Net;
using Mxcp.AspNetCore.Tests.Support;
using Mxcp.Tests.Support;

namespace Mxcp.AspNetCore.Tests;

/// <summary>More than a server takes is told to come again.</summary>
public sealed class LoadTests
{
    private readonly TaskCompletionSource _open = new(TaskCreationOptions.RunContinuationsAsynchronously);

    [Fact]
    public async Task More_requests_than_there_is_room_for_are_answered_with_503()
    {
        await using var served = await ServedApplication.StartAsync(Limited(requests: 2), Wait());
        Task<HttpResponseMessage>[] running = [SendAsync(served), SendAsync(served)];
        while (served.Application.RunningCalls < 2)
        {
            await Task.Delay(5);
        }

        using var refused = await SendAsync(served);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.Equal("1", Assert.Single(refused.Headers.GetValues("Retry-After")));
        Assert.Equal("The server has as many requests as it takes; try again in a second.", await ErrorAsync(refused));
        using var health = await served.Client.GetAsync(new Uri(served.Address, "/health"));
        Assert.Equal("""{"status":"ok"}""", await health.Content.ReadAsStringAsync());

        _open.SetResult();
        foreach (var response in await Task.WhenAll(running))
        {
            Assert.Equal("waited", ServedApplication.Text((await ServedApplication.MessagesAsync(response))[^1]));
            response.Dispose();
        }

        using var again = await SendAsync(served);
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
    }

    [Fact]
    public async Task A_stream_on_which_a_session_waits_is_no_request_that_runs()
    {
        _open.SetResult();
        await using var served = await ServedApplication.StartAsync(Limited(requests: 1), Wait());
        string? session = await served.InitializeAsync();
        var listen = new HttpRequestMessage(HttpMethod.Get, served.Address);
        listen.Headers.Accept.ParseAdd("text/event-stream");
        listen.Headers.Add("Mcp-Session-Id", session);
        using var stream = await served.Client.SendAsync(listen, HttpCompletionOption.ResponseHeadersRead);

        Assert.Equal(HttpStatusCode.OK, stream.StatusCode);
        Assert.Equal("waited", await served.CallAsync("wait"));
    }

    [Fact]
    public async Task A_client_that_asks_too_often_is_answered_with_429()
    {
        _open.SetResult();
        await using var served = await ServedApplication.StartAsync(Limited(perSecond: 3), Wait());
        var statuses = new List<HttpStatusCode>();
        for (int i = 0; i < 10; i++)
        {
            using var response = await SendAsync(served);
            statuses.Add(response.StatusCode);
        }

        Assert.Equal(HttpStatusCode.OK, statuses[2]);
        Assert.Contains(HttpStatusCode.TooManyRequests, statuses);
        using var last = await SendAsync(served);
        Assert.Equal("More than 3 requests in a second; try again in a second.", await ErrorAsync(last));
    }

    [Theory]
    [InlineData(true, 200)]
    [InlineData(false, 429)]
    public async Task A_proxy_that_is_trusted_says_who_asks(bool isTrusted, int status)
    {
        _open.SetResult();
        await using var served = await ServedApplication.StartAsync(Limited(perSecond: 2) with { TrustsProxy = isTrusted }, Wait());
        using (await SendAsync(served, "10.0.0.1"))
        using (await SendAsync(served, "10.0.0.1"))
        {
        }

        using var same = await SendAsync(served, "9.9.9.9, 10.0.0.1");
        using var another = await SendAsync(served, "10.0.0.1, 10.0.0.2");

        Assert.Equal(HttpStatusCode.TooManyRequests, same.StatusCode);
        Assert.Equal((HttpStatusCode)status, another.StatusCode);
    }

    private static HttpSettings Limited(int requests = 50, int perSecond = 0) =>
        ServedApplication.Settings with { Limits = ServedApplication.Settings.Limits with { Requests = requests, RequestsPerSecond = perSecond } };

    private TestTool Wait() => new("wait", async call =>
    {
        if (call.Accept())
        {
            await _open.Task;
            call.Result.WriteText("waited");
        }
    });

    private static Task<HttpResponseMessage> SendAsync(ServedApplication served, string? forwarded = null)
    {
        var request = ServedApplication.ModernCall(served.Address, "wait");
        if (forwarded is not null)
        {
            request.Headers.Add("X-Forwarded-For", forwarded);
        }

        return served.Client.SendAsync(request);
    }

    private static async Task<string?> ErrorAsync(HttpResponseMessage response) =>
        Assert.Single(await ServedApplication.MessagesAsync(response)).GetProperty("error").GetProperty("message").GetString();
}
