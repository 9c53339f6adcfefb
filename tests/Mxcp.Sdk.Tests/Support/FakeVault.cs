using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Mxcp.Tests.Support;

/// <summary>A server that answers as Vault does, for the paths that a test names.</summary>
internal sealed class FakeVault : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly Dictionary<string, (int Status, string Body)> _answers;
    private readonly TimeSpan _delay;
    private readonly List<string> _requests = [];

    /// <param name="answers">What is answered, by path and query; anything else is not found.</param>
    /// <param name="delay">How long an answer takes.</param>
    public FakeVault(Dictionary<string, (int Status, string Body)> answers, TimeSpan delay = default)
    {
        _answers = answers;
        _delay = delay;
        Address = $"http://127.0.0.1:{FreePort()}";
        _listener.Prefixes.Add(Address + "/");
        _listener.Start();
        _ = AnswerAsync();
    }

    public string Address { get; }

    /// <summary>What was asked: path, token, namespace.</summary>
    public IReadOnlyList<string> Requests
    {
        get
        {
            lock (_requests)
            {
                return [.. _requests];
            }
        }
    }

    public void Dispose() => _listener.Close();

    private async Task AnswerAsync()
    {
        try
        {
            while (true)
            {
                _ = AnswerAsync(await _listener.GetContextAsync());
            }
        }
        catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        lock (_requests)
        {
            _requests.Add($"{context.Request.RawUrl} {context.Request.Headers["X-Vault-Token"]} {context.Request.Headers["X-Vault-Namespace"]}".TrimEnd());
        }

        await Task.Delay(_delay);
        var (status, body) = _answers.GetValueOrDefault(context.Request.RawUrl!, (404, """{"errors":[]}"""));
        context.Response.StatusCode = status;
        if (status is 301 or 307)
        {
            context.Response.RedirectLocation = body;
        }

        await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(body));
        context.Response.Close();
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
