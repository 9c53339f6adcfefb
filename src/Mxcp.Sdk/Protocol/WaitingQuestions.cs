using System.Text;
using System.Text.Json;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using Mxcp.Execution;
using Mxcp.Execution.Questions;

namespace Mxcp.Protocol;

/// <summary>Asks a client of 2025 with requests of the server's own, while its call waits.</summary>
/// <param name="server">The server, as bound to the request of the call.</param>
internal sealed class WaitingQuestions(McpServer server) : ClientQuestions(server.ClientCapabilities)
{
    // What the protocol library puts before the words of an error that came from the other side.
    private const string Prefix = "Request failed (remote): ";

    /// <inheritdoc/>
    public override bool AnswersWithNextCall => false;

    /// <inheritdoc/>
    public override bool HasOpen => false;

    /// <inheritdoc/>
    public override async Task<JsonElement> AskAsync(Question question, CancellationToken cancellation)
    {
        try
        {
            var answer = (await SendAsync(question, cancellation).ConfigureAwait(false)).Result;
            return answer is null ? default : JsonElement.Parse(Encoding.UTF8.GetBytes(answer.ToJsonString()));
        }
        catch (InvalidOperationException)
        {
            throw new AnswerException(question.Key, "its texts must be Unicode");
        }
    }

    /// <inheritdoc/>
    public override Exception? ErrorOf(CallOutcome outcome) => null;

    private async Task<JsonRpcResponse> SendAsync(Question question, CancellationToken cancellation)
    {
        var request = new JsonRpcRequest { Id = new RequestId(Guid.NewGuid().ToString()), Method = MethodOf(question), Params = ParametersOf(question) };
        try
        {
            return await server.SendRequestAsync(request, cancellation).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            _ = TakeBackAsync(request.Id);
            throw;
        }
        catch (McpException exception)
        {
            string words = exception.Message.StartsWith(Prefix, StringComparison.Ordinal) ? exception.Message[Prefix.Length..] : exception.Message;
            throw new EndpointException($"the client was asked and answered with an error: {words}", exception);
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException)
        {
            throw new EndpointException("the client was asked and did not answer: it is gone", exception);
        }
    }

    /// <summary>Tells the client that nobody waits for its answer any more, as the library does not always do.</summary>
    private async Task TakeBackAsync(RequestId id)
    {
        try
        {
            await server.SendMessageAsync(Cancellation.Of(id)).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is IOException or InvalidOperationException)
        {
            // The client is gone, and its question with it.
        }
    }
}
