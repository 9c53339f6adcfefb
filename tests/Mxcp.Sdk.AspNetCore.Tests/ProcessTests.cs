using System.Globalization;
using System.Net;
using System.Text.Json;
using Mxcp.AspNetCore.Tests.Support;
using Mxcp.Tests.Support;

namespace Mxcp.AspNetCore.Tests;

/// <summary>A whole process that serves over HTTP: its start, its signals, its end.</summary>
public sealed class ProcessTests : IDisposable
{
    private readonly ProjectFolder _folder = new();
    private readonly HttpClient _client = new();

    [Theory]
    [InlineData("TERM")]
    [InlineData("INT")]
    public async Task A_signal_ends_the_server_when_what_it_accepted_is_answered(string signal)
    {
        using var server = new HttpProcess(_folder, "serve", "--transport", "http", "--port", "0");
        var address = await server.AddressAsync();
        var waiting = _client.SendAsync(ServedApplication.ModernCall(address, "wait", """{"milliseconds":800}"""));
        await server.SaidAsync("wait: waiting");
        server.Signal(signal);

        using var response = await waiting;
        Assert.Equal("waited", ServedApplication.Text((await ServedApplication.MessagesAsync(response))[^1]));
        var (exitCode, output, errors) = await server.EndAsync();
        Assert.Equal((0, ""), (exitCode, output));
        Assert.Equal(
            $"""
            info: Mxcp.Application: Listening on {address}
            info: Mxcp.Messages: wait: waiting
            info: Mxcp.Messages: Hooks.Stop: stopped in good order

            """.ReplaceLineEndings("\n"),
            errors);
    }

    [Fact]
    public async Task A_required_hook_that_fails_ends_the_process_before_anybody_can_connect()
    {
        using var server = new HttpProcess(_folder, [new("TEST_HOOK", "fail")], "serve", "--transport", "http", "--port", "0");
        var (exitCode, output, errors) = await server.EndAsync();

        Assert.Equal((1, "", "error: The required hook Hooks.Start failed: the data file is missing\n"), (exitCode, output, errors));
    }

    [Fact]
    public async Task A_port_that_is_taken_is_named()
    {
        using var taken = HttpProcess.TakePort();
        string port = ((IPEndPoint)taken.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);

        var (exitCode, output, errors) = await HttpProcess.RunAsync(_folder, "serve", "--transport", "http", "--port", port);

        Assert.Equal((1, ""), (exitCode, output));
        Assert.Equal(
            $"info: Mxcp.Messages: Hooks.Stop: stopped in good order\nerror: Port {port} of 127.0.0.1 is in use by another program; stop that one, or choose another port with --port.\n",
            errors);
    }

    [Fact]
    public async Task An_address_that_is_not_this_machines_own_is_refused_unless_anybody_may_be_answered()
    {
        var (exitCode, output, errors) = await HttpProcess.RunAsync(_folder, "serve", "--transport", "http", "--host", "0.0.0.0", "--port", "0");

        Assert.Equal((1, ""), (exitCode, output));
        Assert.Equal(
            "error: On 0.0.0.0 the server would answer anybody who reaches it, and nobody has to say who they are. Listen on 127.0.0.1, or say --allow-anonymous if that is what you want.\n",
            errors);

        using var server = new HttpProcess(_folder, "serve", "--transport", "streamable-http", "--host", "0.0.0.0", "--port", "0", "--allow-anonymous");
        var address = await server.AddressAsync();
        using var response = await _client.SendAsync(ServedApplication.ModernCall(new UriBuilder(address) { Host = "127.0.0.1" }.Uri, "describe", """{"text":"x"}"""));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        server.Signal("TERM");
        Assert.Equal(0, (await server.EndAsync()).ExitCode);
    }

    [Theory]
    [InlineData("--port must be 0 to 65535.", "serve", "--transport", "http", "--port", "70000")]
    [InlineData("error: --port is for --transport http; the server would use stdio.", "serve", "--port", "8000")]
    [InlineData("error: --allow-anonymous is for --transport http; the server would use stdio.", "serve", "--transport", "stdio", "--allow-anonymous")]
    [InlineData("Argument 'sse' not recognized.", "serve", "--transport", "sse")]
    public async Task A_command_line_that_makes_no_sense_ends_with_2(string expected, params string[] args)
    {
        var (exitCode, output, errors) = await HttpProcess.RunAsync(_folder, args);

        Assert.StartsWith(expected, errors, StringComparison.Ordinal);
        Assert.Equal((2, ""), (exitCode, output));
    }

    [Fact]
    public async Task The_command_line_reaches_a_server_over_HTTP_as_any_other()
    {
        using var server = new HttpProcess(_folder, "serve", "--transport", "http", "--port", "0");
        var address = await server.AddressAsync();

        var status = await StatusAsync();
        Assert.Equal(("http", address.AbsoluteUri), (status.GetProperty("transport").GetString(), status.GetProperty("address").GetString()));
        Assert.Equal(server.Id, status.GetProperty("pid").GetInt32());
        Assert.Contains("status: success\n", (await HttpProcess.RunAsync(_folder, "reload")).Output, StringComparison.Ordinal);
        Assert.Equal((0, """{"status":"ok","result":[{"a":1}]}""" + "\n", ""), await HttpProcess.RunAsync(_folder, "query", "SELECT 1 AS a", "--json-output"));
        server.Signal("TERM");
        Assert.Equal(0, (await server.EndAsync()).ExitCode);
    }

    [Fact]
    public async Task A_signal_to_reload_comes_too_late_for_a_server_that_ends_and_does_no_harm()
    {
        using var server = new HttpProcess(_folder, "serve", "--transport", "http", "--port", "0");
        var address = await server.AddressAsync();
        var waiting = _client.SendAsync(ServedApplication.ModernCall(address, "wait", """{"milliseconds":800}"""));
        await server.SaidAsync("wait: waiting");
        server.Signal("TERM");
        await Task.Delay(200);
        server.Signal("HUP");

        using var response = await waiting;
        Assert.Equal("waited", ServedApplication.Text((await ServedApplication.MessagesAsync(response))[^1]));
        var (exitCode, _, errors) = await server.EndAsync();
        Assert.Equal(0, exitCode);
        Assert.Contains("warning: Mxcp.Application: The server is shutting down and does not reload any more.\n", errors, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _client.Dispose();
        _folder.Dispose();
    }

    private async Task<JsonElement> StatusAsync() => JsonElement.Parse((await HttpProcess.RunAsync(_folder, "status", "--json")).Output);
}
