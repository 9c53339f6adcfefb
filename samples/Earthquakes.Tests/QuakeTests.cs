using Microsoft.Extensions.Logging;

namespace Earthquakes.Tests;

public sealed class QuakeTests
{
    [Fact]
    public async Task The_strongest_come_first()
    {
        await using var host = await SmallWeek.StartAsync();

        var result = await host.CallToolAsync("strongest_quakes", ("limit", 2));

        Assert.False(result.IsError, result.Text);
        Assert.Equal(["us1", "us2"], result.Value.EnumerateArray().Select(static quake => quake.GetProperty("id").GetString()));
        Assert.Equal(1.995262, result.Value[0].GetProperty("energy_terajoules").GetDouble());
    }

    [Fact]
    public async Task A_result_can_be_read_as_records()
    {
        await using var host = await SmallWeek.StartAsync();

        var result = await host.CallToolAsync("search_quakes", """{ "place": "alaska", "networks": ["ak"] }""");

        var found = Assert.Single(result.As(Json.Default.FoundQuakeArray)!);
        Assert.Equal(new FoundQuake("ak3", "300km SE of Kodiak, Alaska", 3.8, Tsunami: true), found);
    }

    [Fact]
    public async Task What_is_wrong_with_the_arguments_is_said_all_at_once()
    {
        await using var host = await SmallWeek.StartAsync();

        var result = await host.CallToolAsync("nearest_quakes", ("latitude", 100), ("longitude", "east"));

        Assert.True(result.IsError);
        Assert.Equal("latitude: must be between -90 and 90, was 100\nlongitude: must be a number, was \"east\"", result.Text);
    }

    [Fact]
    public async Task Resources_and_prompts_are_read_as_clients_read_them()
    {
        await using var host = await SmallWeek.StartAsync();

        var quake = await host.ReadResourceAsync("quakes://us2");
        Assert.Equal("7km E of Hualian, Taiwan", quake.Json.GetProperty("place").GetString());

        var missing = await Assert.ThrowsAsync<MxcpTestException>(() => host.ReadResourceAsync("quakes://us9"));
        Assert.Equal("There is no resource quakes://us9.", missing.Message);

        var prompt = await host.GetPromptAsync("brief_on_quakes", ("place", "taiwan"));
        Assert.Contains("near Taiwan", prompt.Messages[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Progress_is_told_while_the_call_runs_and_a_call_can_be_cancelled()
    {
        await using var host = await SmallWeek.StartAsync();

        var call = host.StartTool("strongest_quakes", ("limit", 4), ("pause_ms", 1000));
        var first = await call.Progress.WaitForAsync(static progress => progress.Current >= 1);
        call.Cancel();

        Assert.Equal(new ClientProgress(1, 4, "98km ESE of Vanj, Tajikistan"), first);
        Assert.Equal(new ClientMessage(LogLevel.Information, "looking for the 4 strongest earthquakes"), call.Messages[0]);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call.Result);
    }

    [Fact]
    public async Task A_method_can_be_called_as_it_is()
    {
        await using var host = await SmallWeek.StartAsync();

        var quakes = await host.RunAsync(static () => Quakes.StrongestQuakes(limit: 1, pauseMs: 0, CancellationToken.None));

        Assert.Equal("us1", Assert.Single(quakes).Id);
    }

    [Fact]
    public async Task A_class_that_takes_its_services_needs_no_call()
    {
        await using var host = await SmallWeek.StartAsync();

        var report = new QuakeReports(host.Db).QuakeReport(new DateOnly(2018, 2, 6), strongest: 1);

        Assert.Equal(2, report.Summary.Quakes);
        Assert.Equal(Alert.Green, Assert.Single(report.Strongest).Alert);
    }

    [Fact]
    public async Task What_a_call_changed_is_seen_in_the_database()
    {
        await using var host = await SmallWeek.StartAsync();
        await host.Db.ExecuteAsync("DELETE FROM quakes WHERE network = 'us'");

        var result = await host.CallToolAsync("quakes_by_region");

        Assert.Equal("""[{"region":"Alaska","quakes":1,"strongest":3.8},{"region":"California","quakes":1,"strongest":1.6}]""", result.Text);
    }
}

internal sealed record FoundQuake(string Id, string Place, double Magnitude, bool Tsunami);
