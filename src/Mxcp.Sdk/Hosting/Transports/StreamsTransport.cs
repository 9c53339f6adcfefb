using System.CommandLine;
using Mxcp.Execution;
using Mxcp.Protocol;

namespace Mxcp.Hosting.Transports;

/// <summary>The standard input and output, which the client that starts the server holds.</summary>
internal sealed class StreamsTransport : ServerTransport
{
    /// <inheritdoc/>
    public override string Name => TransportNames.Stdio;

    /// <inheritdoc/>
    public override IServer CreateServer(ParseResult parsed, ServerParts parts) => new Server(parts);

    private sealed class Server : IServer
    {
        private readonly StandardStreams _streams;
        private readonly StdioServer _server;
        private Action? _started;

        public Server(ServerParts parts)
        {
            _streams = parts.Streams;
            _server = new StdioServer(parts.Application, parts.Identity, () => _started?.Invoke());
        }

        public string Transport => TransportNames.Stdio;

        public string? Address => null;

        public Task<StartException?> RunAsync(Action started)
        {
            _started = started;
            return _server.RunAsync(_streams.Input, _streams.Output);
        }

        public void Stop() => _server.Stop();
    }
}
