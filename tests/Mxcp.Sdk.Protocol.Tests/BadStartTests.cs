namespace Mxcp.Protocol.Tests;

/// <summary>A server that cannot start says why on the standard error, in one line and without a stack trace, and ends with 1.</summary>
public sealed class BadStartTests : IDisposable
{
    private readonly PublishedSample _sample = new("Earthquakes");

    [Fact]
    public void A_missing_data_file_ends_the_server_and_answers_the_waiting_call()
    {
        File.Delete(_sample.PathTo("data/usgs-earthquakes-2018-02-week.geojson"));
        using var session = new RawSession(_sample);
        session.Initialize();

        var answer = session.Ask("""{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"quake_report","arguments":{}}}""");
        var (exitCode, error) = session.End();

        Assert.Contains("usgs-earthquakes-2018-02-week.geojson is missing", answer.GetRawText(), StringComparison.Ordinal);
        Assert.Equal(1, exitCode);
        Assert.Contains("The file data/usgs-earthquakes-2018-02-week.geojson is missing; it belongs beside mxcp-site.yml", error, StringComparison.Ordinal);
        AssertNoStackTrace(error);
    }

    [Theory]
    [InlineData("project: earthquakes", "mxcp-site.yml(1,1)", "needs the key 'profile'")]
    [InlineData("{ mxcp: 1, project: earthquakes, profile: default, profle: x }", "mxcp-site.yml(1,", "did you mean 'profile'?")]
    [InlineData("{ mxcp: 1, project: earthquakes, profile: default, sql_tools: { enabled: true } }", "mxcp-site.yml(1,", "'enabled: true' is not supported by this version")]
    [InlineData("{ mxcp: 1, project: earthquakes, profile: default, settings: { a: '${NO_SUCH_VARIABLE}' } }", "mxcp-site.yml(1,", "the environment variable NO_SUCH_VARIABLE is not set")]
    [InlineData("{ mxcp: 1, project: other, profile: default }", "mxcp-site.yml", "earthquakes")]
    [InlineData("project: [", "mxcp-site.yml(1,", "not YAML")]
    public void A_wrong_site_file_ends_every_verb_that_needs_it(string site, string place, string reason)
    {
        File.WriteAllText(_sample.PathTo("mxcp-site.yml"), site);

        foreach (string[] arguments in new string[][] { ["serve"], ["run", "tool", "quake_report"] })
        {
            var (exitCode, output, error) = _sample.Run(arguments);

            Assert.Equal(1, exitCode);
            Assert.Equal("", output);
            Assert.Contains(place, error, StringComparison.Ordinal);
            Assert.Contains(reason, error, StringComparison.Ordinal);
            AssertNoStackTrace(error);
        }
    }

    [Fact]
    public void A_start_needs_no_library_of_cryptography()
    {
        using var session = new RawSession(_sample);
        session.Initialize();
        session.MustAnswer();

        Assert.DoesNotContain(File.ReadLines($"/proc/{session.Id}/maps"), static line => line.Contains("libcrypto", StringComparison.Ordinal));
    }

    [Fact]
    public void A_missing_site_file_is_named()
    {
        File.Delete(_sample.PathTo("mxcp-site.yml"));

        var (exitCode, _, error) = _sample.Run("serve");

        Assert.Equal(1, exitCode);
        Assert.Contains("mxcp-site.yml", error, StringComparison.Ordinal);
        AssertNoStackTrace(error);
    }

    [Fact]
    public void A_database_that_another_process_holds_ends_the_server_and_names_the_process()
    {
        using var holder = new RawSession(_sample);
        holder.Initialize();
        holder.MustAnswer();

        using var second = new RawSession(_sample);
        second.Initialize();
        var answer = second.Ask("""{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"quake_report","arguments":{}}}""");
        var (exitCode, error) = second.End();

        Assert.True(answer.GetProperty("result").GetProperty("isError").GetBoolean());
        Assert.Equal(1, exitCode);
        Assert.Matches("process [0-9]+", error);
        AssertNoStackTrace(error);
        holder.MustAnswer();
    }

    [Fact]
    public void A_file_that_is_no_database_is_named()
    {
        File.WriteAllText(_sample.PathTo("data/earthquakes.duckdb"), new string('x', 8192));

        var (exitCode, _, error) = _sample.Run("run", "tool", "quake_report");

        Assert.Equal(1, exitCode);
        Assert.Contains("earthquakes.duckdb", error, StringComparison.Ordinal);
        AssertNoStackTrace(error);
    }

    public void Dispose() => _sample.Dispose();

    private static void AssertNoStackTrace(string error) => Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
}
