using System.IO.Pipelines;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using Mxcp.CompilerServices;
using Mxcp.Execution;
using Mxcp.Protocol;

namespace Mxcp.Tests.Support;

/// <summary>A client of the protocol library that speaks to a server of ours over streams in memory, in one of the two eras.</summary>
internal sealed class ConnectedClient : IAsyncDisposable
{
    public const string Old = "2025-11-25";
    public const string Modern = "2026-07-28";

    private readonly Task _running;
    private readonly PipeWriter _input;

    private ConnectedClient(McpClient client, TestEnvironment environment, Task running, PipeWriter input)
    {
        Client = client;
        Environment = environment;
        _running = running;
        _input = input;
    }

    public McpClient Client { get; }

    public TestEnvironment Environment { get; }

    public static async Task<ConnectedClient> ConnectAsync(string version, params Endpoint[] endpoints)
    {
        var environment = new TestEnvironment();
        var toServer = new Pipe();
        var toClient = new Pipe();
        var transport = new StdioTransport(toServer.Reader.AsStream(), toClient.Writer.AsStream());
        var server = ServerFactory.Create(
            new ServerIdentity("test", "1.2.3"), ServerUnderTest.Catalog(endpoints), new Pipeline(environment), transport, environment.Log);
        var running = ClientSession.RunAsync(server, environment.Updates);
        transport.Start();
        var client = await McpClient.CreateAsync(
            new StreamClientTransport(toServer.Writer.AsStream(), toClient.Reader.AsStream()),
            new McpClientOptions { ProtocolVersion = version });
        return new ConnectedClient(client, environment, running, toServer.Writer);
    }

    public async ValueTask DisposeAsync()
    {
        await Client.DisposeAsync();
        await _input.CompleteAsync();
        await _running.WaitAsync(TimeSpan.FromSeconds(60));
    }
}
