using System.Text.Json;
using Mxcp.Execution;
using Mxcp.Execution.Questions;

namespace Mxcp.Testing;

/// <summary>The client of code that a test runs without a protocol: it takes everything.</summary>
/// <param name="identity">Who it is.</param>
/// <param name="record">Keeps what it is told.</param>
/// <param name="answer">Answers questions; <see langword="null"/> where it cannot be asked.</param>
internal sealed class DirectClient(RequestIdentity identity, ClientRecord record, Func<string, string?>? answer) : IClient
{
    /// <inheritdoc/>
    public RequestIdentity Identity => identity;

    /// <inheritdoc/>
    public bool TakesProgress => true;

    /// <inheritdoc/>
    public bool Takes(ClientLogLevel level) => true;

    /// <inheritdoc/>
    public Task LogAsync(ClientLogLevel level, string message)
    {
        record.Add(new ClientMessage(ClientRecord.LevelOf(level), message));
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task ProgressAsync(double current, double? total, string? message)
    {
        record.Add(new ClientProgress(current, total, message));
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public bool CanAnswer(QuestionKind kind) => answer is not null && kind is QuestionKind.Form;

    /// <inheritdoc/>
    public string WhyNoAnswer(QuestionKind kind) => $"the code under test asks its client, and the options of the test have no {nameof(MxcpTestClientOptions.Answer)}";

    /// <inheritdoc/>
    public Task<JsonElement> AskAsync(Question question, CancellationToken cancellation)
    {
        string message = JsonElement.Parse(question.Parameters.Span).GetProperty("message").GetString()!;
        return Task.FromResult(JsonElement.Parse(answer!(message) is { } content
            ? $$"""{"action":"accept","content":{{content}} }"""
            : """{"action":"decline"}"""));
    }
}
