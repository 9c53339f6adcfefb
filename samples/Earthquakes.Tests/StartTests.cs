using static Mxcp.MxcpRuntime;

namespace Earthquakes.Tests;

public sealed class StartTests
{
    [Fact]
    public async Task The_whole_feed_is_loaded_by_the_hook()
    {
        await using var host = await MxcpTestHost.StartAsync<MxcpEndpoints>(static options =>
            options.Settings["feed"] = Path.Combine(AppContext.BaseDirectory, "data", "usgs-earthquakes-2018-02-week.geojson"));

        Assert.Equal(1707L, host.Db.Execute("SELECT count(*) AS quakes FROM quakes")[0]["quakes"]);
    }

    [Fact]
    public async Task Without_the_feed_it_does_not_start()
    {
        var failure = await Assert.ThrowsAsync<MxcpTestException>(static () => MxcpTestHost.StartAsync<MxcpEndpoints>(static options =>
            options.Variables["QUAKES_FEED"] = "nowhere.geojson"));

        Assert.Contains("The file nowhere.geojson is missing", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_token_of_the_feed_is_used_and_shown_to_nobody()
    {
        await using var host = await SmallWeek.StartAsync(static options => options.AddSecret("feed", "http", ("BEARER_TOKEN", "t0ken")));

        Assert.Equal("t0ken", host.Config.GetSecret("feed")!["BEARER_TOKEN"].Value);
        Assert.DoesNotContain(host.Logs, static entry => entry.ToString().Contains("t0ken", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_reload_prepares_the_database_anew()
    {
        await using var host = await SmallWeek.StartAsync();
        await host.Db.ExecuteAsync("DELETE FROM quakes");

        await host.ReloadAsync();

        var result = await host.CallToolAsync("quakes_by_region", ("limit", 1));
        Assert.Equal("""[{"region":"Alaska","quakes":1,"strongest":3.8}]""", result.Text);
    }

    [Fact]
    public async Task Clients_of_one_host_are_different_people()
    {
        await using var host = await SmallWeek.StartAsync();
        var ada = host.Connect(static client => client.User = new UserContext { Username = "ada" });

        Assert.Equal("ada", await ada.RunAsync(static () => CurrentUser?.Username));
        Assert.Null(await host.RunAsync(static () => CurrentUser?.Username));
    }
}
