using System.Net.Sockets;
using Microsoft.Extensions.Logging;
using Mxcp.Execution;

namespace Mxcp.Hosting.Administration;

/// <summary>Answers what is asked through a server's socket, which only the user who started the server can open.</summary>
/// <param name="path">The socket.</param>
/// <param name="answer">Answers a request.</param>
/// <param name="loggers">Where to log to.</param>
internal sealed partial class AdminServer(string path, Func<AdminRequest, CancellationToken, Task<AdminResponse>> answer, ILoggerFactory loggers) : IAsyncDisposable
{
    /// <summary>How long somebody who connects has to say what for.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly CancellationTokenSource _stopping = new();
    private Socket? _listener;
    private Task _accepting = Task.CompletedTask;

    /// <summary>The socket.</summary>
    public string Path => path;

    /// <summary>Begins to listen. A server that cannot serves all the same; the log says why it cannot be told things.</summary>
    public void Start()
    {
        try
        {
            _listener = Listen();
            _accepting = AcceptAsync(_listener);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or SocketException or ArgumentException or InvalidOperationException)
        {
            LogDeaf(Logger, path, exception.Message, AdminAddress.EnabledVariable);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync().ConfigureAwait(false);
        if (_listener is not null)
        {
            _listener.Dispose();
            File.Delete(path);
        }

        await _accepting.ConfigureAwait(false);
        _stopping.Dispose();
    }

    private ILogger Logger => loggers.CreateLogger(LogCategories.Application);

    private Socket Listen()
    {
        string folder = System.IO.Path.GetDirectoryName(path)!;
        if (!Directory.Exists(folder))
        {
            CreatePrivate(folder);
        }

        if (File.Exists(path))
        {
            if (AdminClient.IsAlive(path))
            {
                throw new InvalidOperationException("another server listens there");
            }

            File.Delete(path);
        }

        var listener = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            listener.Bind(new UnixDomainSocketEndPoint(path));
            MakePrivate(path);
            listener.Listen(backlog: 16);
            return listener;
        }
        catch
        {
            listener.Dispose();
            throw;
        }
    }

    private static void CreatePrivate(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    // Nobody can connect before this: the socket does not listen yet.
    private static void MakePrivate(string socket)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(socket, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    private async Task AcceptAsync(Socket listener)
    {
        try
        {
            while (true)
            {
                var connection = await listener.AcceptAsync(_stopping.Token).ConfigureAwait(false);
                _ = ServeAsync(connection);
            }
        }
        catch (Exception exception) when (_stopping.IsCancellationRequested && exception is OperationCanceledException or ObjectDisposedException or SocketException)
        {
            // The server ends.
        }
        catch (SocketException exception)
        {
            LogDeaf(Logger, path, exception.Message, AdminAddress.EnabledVariable);
        }
    }

    private async Task ServeAsync(Socket connection)
    {
        var stream = new NetworkStream(connection, ownsSocket: true);
        await using (stream.ConfigureAwait(false))
        {
            try
            {
                var response = await RespondAsync(stream).ConfigureAwait(false);
                await HttpText.WriteAsync(stream, $"HTTP/1.1 {response.Status} {ReasonOf(response.Status)}", response.Body, _stopping.Token).ConfigureAwait(false);
            }
            catch (Exception exception) when (exception is IOException or OperationCanceledException or ObjectDisposedException)
            {
                LogGone(Logger, exception.Message);
            }
        }
    }

    private async Task<AdminResponse> RespondAsync(NetworkStream stream)
    {
        AdminRequest request;
        try
        {
            request = await ReadAsync(stream).ConfigureAwait(false);
        }
        catch (InvalidDataException exception)
        {
            return AdminResponse.Error(400, exception.Message);
        }

        using var gone = CancellationTokenSource.CreateLinkedTokenSource(_stopping.Token);
        using var watching = CancellationTokenSource.CreateLinkedTokenSource(_stopping.Token);
        var watch = WatchAsync(stream, gone, watching.Token);
        try
        {
            return await answer(request, gone.Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            LogFailure(Logger, request.Path, exception);
            return AdminResponse.Error(500, exception.Message);
        }
        finally
        {
            await watching.CancelAsync().ConfigureAwait(false);
            await watch.ConfigureAwait(false);
        }
    }

    private async Task<AdminRequest> ReadAsync(NetworkStream stream)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(_stopping.Token);
        limit.CancelAfter(Patience);
        var (lines, rest) = await HttpText.ReadHeadAsync(stream, limit.Token).ConfigureAwait(false);
        if (lines[0].Split(' ') is not [var method, var target, var version] || !version.StartsWith("HTTP/1.", StringComparison.Ordinal))
        {
            throw new InvalidDataException("The message is not HTTP/1.1.");
        }

        return new AdminRequest(method, target, await HttpText.ReadBodyAsync(stream, lines, rest, HttpText.RequestLimit, limit.Token).ConfigureAwait(false));
    }

    /// <summary>Cancels what is being done for somebody who no longer waits.</summary>
    private static async Task WatchAsync(NetworkStream stream, CancellationTokenSource gone, CancellationToken watching)
    {
        try
        {
            if (await stream.ReadAsync(new byte[1], watching).ConfigureAwait(false) == 0)
            {
                await gone.CancelAsync().ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException)
        {
            // The answer is there.
        }
        catch (IOException)
        {
            await gone.CancelAsync().ConfigureAwait(false);
        }
    }

    private static string ReasonOf(int status) => status switch
    {
        200 => "OK",
        206 => "Partial Content",
        400 => "Bad Request",
        404 => "Not Found",
        422 => "Unprocessable Content",
        _ => "Internal Server Error",
    };

    [LoggerMessage(Level = LogLevel.Warning, Message = "The server cannot be told things: {Path} cannot be listened on: {Reason}. {Variable}=false says that it need not be")]
    private static partial void LogDeaf(ILogger logger, string path, string reason, string variable);

    [LoggerMessage(Level = LogLevel.Debug, Message = "Somebody at the administration socket left before the answer: {Reason}")]
    private static partial void LogGone(ILogger logger, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "The request {Path} of the administration socket failed")]
    private static partial void LogFailure(ILogger logger, string path, Exception exception);
}
