using System.Globalization;
using System.Text.Json;

namespace Mxcp.Execution.Questions;

/// <summary>The client of one call, as endpoints see it.</summary>
/// <param name="call">The call.</param>
/// <param name="client">Who made it.</param>
internal sealed class CallClient(CallContext call, IClient client) : IMcpClient
{
    private readonly Lock _lock = new();
    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public bool CanElicit => client.CanAnswer(QuestionKind.Form);

    /// <inheritdoc/>
    public bool CanElicitUrl => client.CanAnswer(QuestionKind.Url);

    /// <inheritdoc/>
    public bool CanSample => client.CanAnswer(QuestionKind.Sampling);

    /// <inheritdoc/>
    public bool CanListRoots => client.CanAnswer(QuestionKind.Roots);

    /// <inheritdoc/>
    public Task Debug(string message) => call.Messages.Debug(message);

    /// <inheritdoc/>
    public Task Info(string message) => call.Messages.Info(message);

    /// <inheritdoc/>
    public Task Warning(string message) => call.Messages.Warning(message);

    /// <inheritdoc/>
    public Task Error(string message) => call.Messages.Error(message);

    /// <inheritdoc/>
    public Task Progress(double current, double? total = null, string? message = null) => call.Messages.Progress(current, total, message);

    /// <inheritdoc/>
    public async Task<ElicitAnswer> ElicitAsync(string message, ElicitForm form, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(message);
        ArgumentNullException.ThrowIfNull(form);
        var answer = await AskAsync(form.Name, QuestionKind.Form, QuestionText.Form(message, form), cancellation).ConfigureAwait(false);
        var (action, content) = AnswerText.Elicited(message, answer);
        return ElicitAnswer.Of(message, form, action, content);
    }

    /// <inheritdoc/>
    public async Task<ElicitAction> ElicitUrlAsync(string message, Uri url, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(message);
        ArgumentNullException.ThrowIfNull(url);
        if (!url.IsAbsoluteUri)
        {
            throw new ArgumentException("The URL must be absolute.", nameof(url));
        }

        var answer = await AskAsync(name: null, QuestionKind.Url, QuestionText.Url(message, url), cancellation).ConfigureAwait(false);
        return AnswerText.Elicited(message, answer).Action;
    }

    /// <inheritdoc/>
    public async Task<string> SampleAsync(string prompt, int maxTokens, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(prompt);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(maxTokens);
        var answer = await AskAsync(name: null, QuestionKind.Sampling, QuestionText.Sampling(prompt, maxTokens), cancellation).ConfigureAwait(false);
        return AnswerText.Sampled(prompt, answer);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ClientRoot>> ListRootsAsync(CancellationToken cancellation = default) =>
        AnswerText.Roots(await AskAsync(name: null, QuestionKind.Roots, QuestionText.Roots(), cancellation).ConfigureAwait(false));

    private async Task<JsonElement> AskAsync(string? name, QuestionKind kind, ReadOnlyMemory<byte> parameters, CancellationToken cancellation)
    {
        call.RequireRunning(nameof(MxcpRuntime.Mcp));
        if (!client.CanAnswer(kind))
        {
            throw new CannotAskException(kind, client.WhyNoAnswer(kind));
        }

        var question = new Question(NewKey(name), kind, parameters);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(call.Cancellation, cancellation);
        if (!client.AnswersWithNextCall)
        {
            // What was said before is read before.
            await call.Messages.SentAsync().WaitAsync(stop.Token).ConfigureAwait(false);
        }

        var answer = client.AskAsync(question, stop.Token);
        return answer.IsCompleted ? await answer.ConfigureAwait(false) : await call.WaitAsideAsync(answer).ConfigureAwait(false);
    }

    /// <summary>A key that the same question of the call has in every run: its name, or a number in the order of asking.</summary>
    private string NewKey(string? name)
    {
        lock (_lock)
        {
            string key = name ?? "question_1";
            for (int count = 2; !_keys.Add(key); count++)
            {
                key = string.Create(CultureInfo.InvariantCulture, $"{name ?? "question"}_{count}");
            }

            return key;
        }
    }
}
