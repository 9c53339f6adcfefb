using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using Mxcp.CompilerServices;
using Mxcp.Definitions.Site;
using Mxcp.Execution;
using Mxcp.Execution.Limits;
using Mxcp.Execution.Questions;
using Mxcp.Protocol;

namespace Mxcp.Tests.Support;

/// <summary>A server of the protocol library over streams in memory, spoken to in lines as a host would.</summary>
internal sealed class ServerUnderTest : IAsyncDisposable
{
    /// <summary>What every request since 2026-07-28 says of itself.</summary>
    public const string Modern =
        """ "_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28","io.modelcontextprotocol/clientCapabilities":{}} """;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Pipe _input = new(new PipeOptions(pauseWriterThreshold: 0));
    private readonly Pipe _output = new(new PipeOptions(pauseWriterThreshold: 0));
    private readonly StreamReader _answers;
    private readonly Task _running;

    private ServerUnderTest(Endpoint[] endpoints, Func<Stream, Stream, ITransport> open, RequestStates? states = null)
    {
        _answers = new StreamReader(_output.Reader.AsStream(), new UTF8Encoding(false, throwOnInvalidBytes: true));
        var transport = open(_input.Reader.AsStream(), _output.Writer.AsStream());
        var limits = new LimitTable(endpoints, LimitSet.Empty, TimeProvider.System);
        var server = ServerFactory.Create(
            new ServerIdentity("test", "1.2.3"), Catalog(endpoints), new Pipeline(Environment, limits) { States = states ?? new() }, transport, Environment.Log);
        _running = ClientSession.RunAsync(server, Environment.Updates);
        (transport as StdioTransport)?.Start();
    }

    public TestEnvironment Environment { get; } = new();

    /// <summary>Over the transport of ours.</summary>
    public static ServerUnderTest Start(params Endpoint[] endpoints) => StartWithLimit(StdioTransport.DefaultLineLimit, endpoints);

    /// <summary>Over the transport of ours, with a limit for lines that a test can reach.</summary>
    public static ServerUnderTest StartWithLimit(int lineLimit, params Endpoint[] endpoints) =>
        new(endpoints, (input, output) => new StdioTransport(input, output, lineLimit));

    /// <summary>Over the transport of ours, with a key and a clock that a test knows.</summary>
    public static ServerUnderTest StartWithStates(RequestStates states, params Endpoint[] endpoints) =>
        new(endpoints, static (input, output) => new StdioTransport(input, output), states);

    /// <summary>Over a transport of the library, as others of its kind may come.</summary>
    public static ServerUnderTest StartOrdinary(params Endpoint[] endpoints) =>
        new(endpoints, static (input, output) => new StreamServerTransport(input, output));

    /// <summary>The stream that a client of the library writes to, and the one it reads from.</summary>
    public (Stream Input, Stream Output) Streams => (_input.Writer.AsStream(), _output.Reader.AsStream());

    public Task SendAsync(string line) => SendBytesAsync(Encoding.UTF8.GetBytes(line + "\n"));

    public async Task SendBytesAsync(ReadOnlyMemory<byte> bytes) => await _input.Writer.WriteAsync(bytes);

    public async Task<string> ReadLineAsync() =>
        await _answers.ReadLineAsync().WaitAsync(Patience) ?? throw new EndOfStreamException("The server has ended.");

    public async Task<JsonElement> ReadAsync() => JsonElement.Parse(await ReadLineAsync(), new JsonDocumentOptions { MaxDepth = 3000 });

    /// <summary>Sends a request and reads the next line.</summary>
    public async Task<JsonElement> AskAsync(string line)
    {
        await SendAsync(line);
        return await ReadAsync();
    }

    /// <summary>Calls a tool and reads the next line.</summary>
    public Task<JsonElement> CallAsync(string tool, string arguments = "{}", int id = 1) => AskAsync(Call(tool, arguments, id));

    public static string Call(string tool, string arguments = "{}", int id = 1) =>
        "{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"method\":\"tools/call\",\"params\":{\"name\":\"" + tool + "\",\"arguments\":" + arguments + "}}";

    /// <summary>Greets the server as clients before 2026 do.</summary>
    /// <param name="capabilities">What the client says that it can do.</param>
    public async Task<JsonElement> InitializeAsync(string capabilities = "{}")
    {
        var answer = await AskAsync(
            """{"jsonrpc":"2.0","id":0,"method":"initialize","params":{"protocolVersion":"2025-11-25","capabilities":""" + capabilities + ""","clientInfo":{"name":"t","version":"1"}}}""");
        await SendAsync("""{"jsonrpc":"2.0","method":"notifications/initialized"}""");
        return answer;
    }

    /// <summary>Says that nothing more comes and waits until everything is answered.</summary>
    public async Task EndInputAsync()
    {
        await _input.Writer.CompleteAsync();
        await _running.WaitAsync(Patience);
    }

    public static EndpointCatalog Catalog(params Endpoint[] endpoints)
    {
        var catalog = new EndpointCatalog();
        var registration = new EndpointRegistration(catalog);
        foreach (var endpoint in endpoints)
        {
            Add(registration, endpoint);
        }

        return catalog;
    }

    private static void Add(EndpointRegistration registration, Endpoint endpoint)
    {
        switch (endpoint)
        {
            case ToolEndpoint tool:
                registration.Add(tool);
                break;
            case PromptEndpoint prompt:
                registration.Add(prompt);
                break;
            case ResourceEndpoint resource:
                registration.Add(resource);
                break;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await EndInputAsync();
        _answers.Dispose();
    }
}
