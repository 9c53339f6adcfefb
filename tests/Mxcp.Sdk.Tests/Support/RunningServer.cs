using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using Mxcp.Execution;
using Mxcp.Hosting;
using Mxcp.Protocol;

namespace Mxcp.Tests.Support;

/// <summary>A whole application that serves over streams in memory.</summary>
internal sealed class RunningServer : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Pipe _input = new(new PipeOptions(pauseWriterThreshold: 0));
    private readonly Pipe _output = new(new PipeOptions(pauseWriterThreshold: 0));
    private readonly StreamReader _answers;
    private readonly LosableStream _lost;
    private readonly StdioServer _server;
    private readonly Task<StartException?> _running;

    public RunningServer(TestApplication test)
    {
        _answers = new StreamReader(_output.Reader.AsStream());
        Application = test.Build();
        _server = new StdioServer(Application, new ServerIdentity("test", "1.2.3"));
        _lost = new LosableStream(_output.Writer.AsStream());
        _running = _server.RunAsync(_input.Reader.AsStream(), _lost);
    }

    public Application Application { get; }

    public bool HasEnded => _running.IsCompleted;

    public void Stop() => _server.Stop();

    public async Task EndInputAsync() => await _input.Writer.CompleteAsync();

    public void LoseOutput() => _lost.LoseOutput();

    /// <summary>Lets nothing out, as a client does that does not read.</summary>
    public void HoldOutput() => _lost.Hold();

    public void LetOutputGo() => _lost.LetGo();

    public async Task SendAsync(string line) => await _input.Writer.WriteAsync(Encoding.UTF8.GetBytes(line + "\n"));

    public async Task<JsonElement> ReadAsync() =>
        JsonElement.Parse(await _answers.ReadLineAsync().WaitAsync(Patience) ?? throw new EndOfStreamException());

    public async Task<string> CallAsync(string tool, string arguments = "{}")
    {
        await SendAsync(ServerUnderTest.Call(tool, arguments));
        return Text(await ReadAsync());
    }

    public async Task InitializeAsync()
    {
        await SendAsync("""{"jsonrpc":"2.0","id":0,"method":"initialize","params":{"protocolVersion":"2025-11-25","capabilities":{},"clientInfo":{"name":"t","version":"1"}}}""");
        await ReadAsync();
    }

    /// <summary>Waits for the end and closes the application.</summary>
    public async Task<StartException?> EndAsync()
    {
        var failure = await _running.WaitAsync(Patience);
        await Application.DisposeAsync();
        return failure;
    }

    public void Dispose()
    {
        _answers.Dispose();
        _lost.Dispose();
    }

    public static string Text(JsonElement answer) => answer.GetProperty("result").GetProperty("content")[0].GetProperty("text").GetString()!;
}
