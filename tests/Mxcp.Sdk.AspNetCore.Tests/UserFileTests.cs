using System.Net;
using Mxcp.AspNetCore.Tests.Support;
using Mxcp.Tests.Support;

namespace Mxcp.AspNetCore.Tests;

/// <summary>What the user file says of how a server is reached.</summary>
public sealed class UserFileTests : IDisposable
{
    private readonly ProjectFolder _folder = new();
    private readonly HttpClient _client = new();

    [Fact]
    public async Task The_user_file_says_how_a_server_listens_and_the_command_line_beats_it()
    {
        _folder.Write(".mxcp/config.yml", """
            transport:
              provider: streamable-http
              http:
                host: localhost
                port: ${TEST_PORT:-0}
                base_url: https://quakes.example.com/mcp
                stateless: true
                allowed_hosts: other.example.com
                allowed_origins: [https://app.example.com]
                limits: { body_bytes: 300 }
            """);
        using var server = new HttpProcess(_folder, "serve", "--host", "127.0.0.1");
        var address = await server.AddressAsync();

        Assert.Equal("127.0.0.1", address.Host);
        Assert.Equal(HttpStatusCode.OK, await CallAsync(address, host: "quakes.example.com"));
        Assert.Equal(HttpStatusCode.OK, await CallAsync(address, host: "other.example.com"));
        Assert.Equal(HttpStatusCode.Forbidden, await CallAsync(address, host: "more.example.com"));
        Assert.Equal(HttpStatusCode.OK, await CallAsync(address, origin: "https://app.example.com"));
        Assert.Equal(HttpStatusCode.OK, await CallAsync(address, origin: "https://quakes.example.com"));
        Assert.Equal(HttpStatusCode.Forbidden, await CallAsync(address, origin: "https://more.example.com"));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await CallAsync(address, text: new string('x', 300)));
        using var initialize = await _client.SendAsync(ServedApplication.Post(
            address, """{"jsonrpc":"2.0","id":0,"method":"initialize","params":{"protocolVersion":"2025-11-25","capabilities":{},"clientInfo":{"name":"t","version":"1"}}}"""));
        Assert.False(initialize.Headers.Contains("Mcp-Session-Id"));
        server.Signal("TERM");
        Assert.Equal(0, (await server.EndAsync()).ExitCode);
    }

    [Fact]
    public async Task The_command_line_can_ask_for_the_standard_streams_all_the_same()
    {
        _folder.Write(".mxcp/config.yml", "transport: { provider: http }");
        using var server = new HttpProcess(_folder, "serve", "--transport", "stdio");
        server.EndInput();

        Assert.Equal((0, "", ""), await server.EndAsync());
    }

    [Theory]
    [InlineData("transport: { provider: sse }", "(1,24): 'sse' is not a value of 'provider'; use stdio, http, streamable-http")]
    [InlineData("transport: { http: { port: 70000 } }", "(1,28): '70000' is not a value of 'port'; use a number from 0 to 65535")]
    [InlineData("transport: { http: { prot: 1 } }", "(1,22): 'prot' is not a key of http; did you mean 'port'?")]
    [InlineData("transport: { http: { scheme: https } }", "(1,30): 'https' is not a value of 'scheme'; use http, or name the certificate; where a proxy speaks https, base_url says so")]
    [InlineData("transport: { http: { scheme: http, certificate: { path: a } } }", "(1,30): 'http' is not a value of 'scheme'; use https: there is a certificate")]
    [InlineData("transport: { http: { base_url: quakes } }", "(1,32): 'quakes' is not a value of 'base_url'; use an address such as https://quakes.example.com")]
    [InlineData("transport: { http: { limits: { requests: 0 } } }", "(1,42): '0' is not a value of 'requests'; use a number from 1")]
    [InlineData("transport: { http: { certificate: { key: a } } }", "(1,22): Certificate needs the key 'path'")]
    [InlineData("transport: { http: { stateless: yes } }", "(1,33): 'stateless' must be true or false, not 'yes', which is text in YAML 1.2")]
    public async Task What_is_wrong_in_it_is_told_with_its_place(string text, string expected)
    {
        string file = _folder.Write(".mxcp/config.yml", text);

        var (exitCode, output, errors) = await HttpProcess.RunAsync(_folder, "serve");

        Assert.Equal((1, "", $"error: {file}{expected}\n"), (exitCode, output, errors));
    }

    public void Dispose()
    {
        _client.Dispose();
        _folder.Dispose();
    }

    private async Task<HttpStatusCode> CallAsync(Uri address, string? host = null, string? origin = null, string text = "x")
    {
        var request = ServedApplication.ModernCall(address, "describe", $$"""{"text":"{{text}}"}""");
        request.Headers.Host = host;
        if (origin is not null)
        {
            request.Headers.Add("Origin", origin);
        }

        using var response = await _client.SendAsync(request);
        return response.StatusCode;
    }
}
