using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Mxcp.Benchmarks.Wire;

/// <summary>A client of a server's port, with as many connections as calls are under way.</summary>
internal sealed class HttpSession : ISession
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(20);

    private readonly int _port = FreePort();
    private readonly ServerProcess _server;
    private readonly List<HttpConnection> _connections = [];
    private readonly string? _session;

    /// <summary>Starts a server and greets it.</summary>
    public HttpSession(Contender contender)
    {
        _server = new ServerProcess(contender.OverHttp(_port));
        _server.ForgetOutput();
        using var first = Connect();
        Answers.Require(first.AskAsync(first.Request(Messages.Initialize)).AsTask().GetAwaiter().GetResult().Span);
        _session = first.Session;
        using var second = new HttpConnection(_port, _session);
        second.AskAsync(second.Request(Messages.Initialized)).AsTask().GetAwaiter().GetResult();
    }

    /// <inheritdoc/>
    public ServerProcess Server => _server;

    /// <inheritdoc/>
    public ReadOnlySpan<byte> Ask(byte[] call)
    {
        var connection = Connections(1)[0];
        return connection.AskAsync(connection.Request(call)).AsTask().GetAwaiter().GetResult().Span;
    }

    /// <inheritdoc/>
    public int Run(byte[] call, int lanes, TimeSpan time)
    {
        long end = Stopwatch.GetTimestamp() + (long)(time.TotalSeconds * Stopwatch.Frequency);
        return Task.WhenAll(Connections(lanes).Select(connection => Task.Run(() => RunAsync(connection, call, end)))).GetAwaiter().GetResult().Sum();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _connections.ForEach(static connection => connection.Dispose());
        _server.Dispose();
    }

    private static async Task<int> RunAsync(HttpConnection connection, byte[] call, long end)
    {
        byte[] request = connection.Request(call);
        int calls = 0;
        while (Stopwatch.GetTimestamp() < end)
        {
            var answer = await connection.AskAsync(request).ConfigureAwait(false);
            Answers.RequireQuickly(answer.Span);
            calls++;
        }

        return calls;
    }

    /// <summary>Fresh ones: while the others had their turns, a server may have closed those that nobody used.</summary>
    private List<HttpConnection> Connections(int count)
    {
        _connections.ForEach(static connection => connection.Dispose());
        _connections.Clear();
        while (_connections.Count < count)
        {
            _connections.Add(new HttpConnection(_port, _session));
        }

        return _connections;
    }

    private HttpConnection Connect()
    {
        long started = Stopwatch.GetTimestamp();
        while (true)
        {
            try
            {
                return new HttpConnection(_port);
            }
            catch (SocketException) when (Stopwatch.GetElapsedTime(started) < StartLimit)
            {
                Thread.Sleep(2);
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
