using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Mxcp.Execution;
using Mxcp.Hosting.Administration;
using Mxcp.Hosting.Transports;
using Mxcp.Tests.Support;

namespace Mxcp.Tests.Hosting;

/// <summary>The socket through which a server is told things.</summary>
public sealed class AdministrationTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly string _folder = Directory.CreateTempSubdirectory("mxcp-admin-").FullName;
    private readonly RecordingLog _log = new();

    private string Socket => Path.Combine(_folder, "own", "a.sock");

    [Fact]
    public async Task Health_and_status_are_told_to_the_owner_alone()
    {
        var test = new TestApplication();
        await using var application = test.Build();
        var routes = new AdminRoutes(application, new AddressedServer(), Socket);
        await using var server = new AdminServer(Socket, routes.AnswerAsync, _log);
        server.Start();

        Assert.Equal("ok", (await AskAsync("GET", "/health")).GetProperty("status").GetString());
        var status = await AskAsync("GET", "/status");
        Assert.Equal("test", status.GetProperty("project").GetString());
        Assert.Equal("readwrite", status.GetProperty("mode").GetString());
        Assert.Equal(("http", "http://127.0.0.1:8000/mcp"), (status.GetProperty("transport").GetString(), status.GetProperty("address").GetString()));
        Assert.Equal(Environment.ProcessId, status.GetProperty("pid").GetInt32());
        Assert.Equal("none", status.GetProperty("reload").GetProperty("phase").GetString());
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Socket));
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(Path.GetDirectoryName(Socket)!));
        }
    }

    [Fact]
    public async Task A_reload_is_asked_for_and_waited_for_and_shows_in_the_status()
    {
        var test = new TestApplication();
        await using var application = test.Build();
        var routes = new AdminRoutes(application, new AddressedServer(), Socket);
        await using var server = new AdminServer(Socket, routes.AnswerAsync, _log);
        server.Start();

        Assert.Equal("reload_initiated", (await AskAsync("POST", "/reload")).GetProperty("status").GetString());
        var done = await AskAsync("POST", "/reload?wait=true", """{"description":"new secrets"}""");
        Assert.Equal(("success", "new secrets"), (done.GetProperty("status").GetString(), done.GetProperty("description").GetString()));
        test.Configure = static () => throw new Mxcp.Configuration.ConfigurationException("no such profile");
        var failed = await AskAsync("POST", "/reload?wait=true", status: 422);
        Assert.Equal("no such profile", failed.GetProperty("error").GetString());
        Assert.Equal("no such profile", (await AskAsync("GET", "/status")).GetProperty("reload").GetProperty("last").GetProperty("error").GetString());
    }

    [Theory]
    [InlineData("GET /nothing HTTP/1.1\r\n\r\n", "HTTP/1.1 404 Not Found", "There is no GET /nothing")]
    [InlineData("DELETE /status HTTP/1.1\r\n\r\n", "HTTP/1.1 404 Not Found", "There is no DELETE /status")]
    [InlineData("hello\r\n\r\n", "HTTP/1.1 400 Bad Request", "not HTTP/1.1")]
    [InlineData("POST /reload HTTP/1.1\r\nContent-Length: many\r\n\r\n", "HTTP/1.1 400 Bad Request", "The Content-Length many is no number")]
    [InlineData("POST /reload HTTP/1.1\r\nContent-Length: 99999999999\r\n\r\n", "HTTP/1.1 400 Bad Request", "is no number up to 67108864")]
    [InlineData("POST /reload HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", "HTTP/1.1 400 Bad Request", "A body needs a Content-Length")]
    [InlineData("POST /reload HTTP/1.1\r\nContent-Length: 1\r\n\r\n{", "HTTP/1.1 500 Internal Server Error", "error")]
    public async Task What_is_no_request_is_answered_and_costs_nothing_else(string message, string firstLine, string error)
    {
        await using var application = new TestApplication().Build();
        var routes = new AdminRoutes(application, new AddressedServer(), Socket);
        await using var server = new AdminServer(Socket, routes.AnswerAsync, _log);
        server.Start();

        string answer = await SendAsync(message);

        Assert.StartsWith(firstLine + "\r\n", answer, StringComparison.Ordinal);
        Assert.Contains(error, answer, StringComparison.Ordinal);
        Assert.Equal("ok", (await AskAsync("GET", "/health")).GetProperty("status").GetString());
    }

    [Fact]
    public async Task A_head_without_end_is_cut_off()
    {
        await using var server = new AdminServer(Socket, static (_, _) => throw new InvalidOperationException("never"), _log);
        server.Start();

        Assert.Contains("The head of the message is too long.", await SendAsync(new string('x', HttpText.HeadLimit)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_done_for_somebody_who_leaves_is_cancelled()
    {
        var cancelled = new TaskCompletionSource();
        var begun = new TaskCompletionSource();
        await using var server = new AdminServer(
            Socket,
            async (_, cancellation) =>
            {
                begun.SetResult();
                await using var registration = cancellation.Register(cancelled.SetResult);
                await Task.Delay(Timeout.Infinite, cancellation);
                throw new InvalidOperationException("never");
            },
            _log);
        server.Start();

        using (var socket = Connect())
        {
            await socket.SendAsync("GET / HTTP/1.1\r\n\r\n"u8.ToArray());
            await begun.Task.WaitAsync(Patience);
        }

        await cancelled.Task.WaitAsync(Patience);
    }

    [Fact]
    public async Task A_body_comes_whole_in_as_many_pieces_as_it_likes()
    {
        await using var server = new AdminServer(Socket, static (request, _) => Task.FromResult(new AdminResponse(AdminResponse.Ok, request.Body)), _log);
        server.Start();
        byte[] body = [.. Enumerable.Range(0, 3_000_000).Select(static i => (byte)i)];

        var answer = await AdminClient.AskAsync(Socket, new AdminRequest("POST", "/", body), CancellationToken.None).WaitAsync(Patience);

        Assert.True(answer.Body.Span.SequenceEqual(body));
    }

    [Fact]
    public async Task A_socket_that_a_killed_server_left_behind_is_taken_over_and_one_that_lives_is_not()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Socket)!);
        using (var killed = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified))
        {
            killed.Bind(new UnixDomainSocketEndPoint(Socket));
        }

        File.WriteAllText(Socket, "");
        await using var first = new AdminServer(Socket, static (_, _) => Task.FromResult(AdminResponse.Error(AdminResponse.Ok, "first")), _log);
        first.Start();
        await using (var second = new AdminServer(Socket, static (_, _) => Task.FromResult(AdminResponse.Error(AdminResponse.Ok, "second")), _log))
        {
            second.Start();
            Assert.Contains("another server listens there", _log.Text, StringComparison.Ordinal);
        }

        Assert.Equal("first", (await AskAsync("GET", "/")).GetProperty("error").GetString());
    }

    [Fact]
    public async Task A_server_that_cannot_listen_says_so_and_lives()
    {
        File.WriteAllText(Path.Combine(_folder, "file"), "");
        await using var server = new AdminServer(Path.Combine(_folder, "file", "a.sock"), static (_, _) => throw new InvalidOperationException(), _log);

        server.Start();

        Assert.Contains("The server cannot be told things", _log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sockets_are_found_by_project_and_profile_and_dead_ones_are_removed()
    {
        var address = new AdminAddress(_folder, "abc", chosen: null);
        string dead = Path.Combine(_folder, "abc-1.sock");
        File.WriteAllText(dead, "");
        File.WriteAllText(Path.Combine(_folder, "other-1.sock"), "");
        await using var server = new AdminServer(address.Own, static (_, _) => throw new InvalidOperationException(), _log);
        server.Start();

        Assert.Equal([address.Own], AdminClient.FindRunning(address));
        Assert.False(File.Exists(dead));
        Assert.True(File.Exists(Path.Combine(_folder, "other-1.sock")));
    }

    public void Dispose()
    {
        Directory.Delete(_folder, recursive: true);
        _log.Dispose();
    }

    private Socket Connect()
    {
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Connect(new UnixDomainSocketEndPoint(Socket));
        return socket;
    }

    private async Task<string> SendAsync(string message)
    {
        await using var stream = new NetworkStream(Connect(), ownsSocket: true);
        await stream.WriteAsync(Encoding.ASCII.GetBytes(message));
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync().WaitAsync(Patience);
    }

    private async Task<JsonElement> AskAsync(string method, string path, string body = "", int status = AdminResponse.Ok)
    {
        var answer = await AdminClient.AskAsync(Socket, new AdminRequest(method, path, Encoding.UTF8.GetBytes(body)), CancellationToken.None).WaitAsync(Patience);
        Assert.Equal(status, answer.Status);
        return JsonElement.Parse(answer.Body.Span);
    }

    private sealed class AddressedServer : IServer
    {
        public string Transport => "http";

        public string? Address => "http://127.0.0.1:8000/mcp";

        public Task<StartException?> RunAsync(Action started) => throw new InvalidOperationException("It only has an address.");

        public void Stop()
        {
        }
    }
}
