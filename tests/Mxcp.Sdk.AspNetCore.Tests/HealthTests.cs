using System.Net;
using Mxcp.AspNetCore.Tests.Support;
using Mxcp.Tests.Support;

namespace Mxcp.AspNetCore.Tests;

/// <summary>What whoever watches over a server is told.</summary>
public sealed class HealthTests
{
    [Fact]
    public async Task A_server_says_whether_it_can_answer_calls()
    {
        var test = new TestApplication();
        bool fails = false;
        test.Register.OnInit("Hooks.Start", _ => fails ? throw new InvalidOperationException("no") : default, required: true);
        await using var served = await ServedApplication.StartAsync(test);
        Assert.Equal((HttpStatusCode.OK, """{"status":"ok"}"""), await AskAsync(served));

        var payload = new TaskCompletionSource();
        var reload = served.Application.Reloads.Add("a test", _ => payload.Task);
        (HttpStatusCode, string) answer;
        do
        {
            answer = await AskAsync(served);
        }
        while (answer == (HttpStatusCode.OK, """{"status":"ok"}"""));
        Assert.Equal((HttpStatusCode.OK, """{"status":"reloading"}"""), answer);

        fails = true;
        payload.SetResult();
        Assert.NotNull((await reload.Outcome).Error);
        Assert.Equal((HttpStatusCode.ServiceUnavailable, """{"status":"failed"}"""), await AskAsync(served));
    }

    [Fact]
    public async Task Only_who_may_call_is_told()
    {
        await using var served = await ServedApplication.StartAsync();
        var request = new HttpRequestMessage(HttpMethod.Get, new Uri(served.Address, "/health"));
        request.Headers.Host = "evil.example";
        using var response = await served.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    private static async Task<(HttpStatusCode Status, string Body)> AskAsync(ServedApplication served)
    {
        using var response = await served.Client.GetAsync(new Uri(served.Address, "/health"));
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}
