using System.Diagnostics;
using System.Text.Json;
using Mxcp.Execution.Questions;

namespace Mxcp.Execution;

/// <summary>Who made a call, as far as it can be spoken to while the call runs.</summary>
internal interface IClient
{
    /// <summary>Who it is, as far as that was found out.</summary>
    RequestIdentity Identity => RequestIdentity.Anonymous;

    /// <summary>Cancelled when it is found to be gone.</summary>
    CancellationToken Gone => CancellationToken.None;

    /// <summary>Where it is in a trace; default where it did not say.</summary>
    ActivityContext Trace => default;

    /// <summary>Whether it wants to hear of the call's progress.</summary>
    bool TakesProgress { get; }

    /// <summary>Whether it wants to hear messages of a level.</summary>
    bool Takes(ClientLogLevel level);

    /// <summary>Sends a message; called one at a time.</summary>
    Task LogAsync(ClientLogLevel level, string message);

    /// <summary>Sends progress; called one at a time.</summary>
    Task ProgressAsync(double current, double? total, string? message);

    /// <summary>Whether it can be asked.</summary>
    bool CanAnswer(QuestionKind kind) => false;

    /// <summary>Why it cannot be asked, for the caller.</summary>
    string WhyNoAnswer(QuestionKind kind) => "this endpoint asks its client, and there is none: it was called from the command line, or by a hook";

    /// <summary>Whether it answers with the next call it makes, so that waiting is in vain.</summary>
    bool AnswersWithNextCall => false;

    /// <summary>Whether it was asked what it answers with the next call: how this run ends counts no more.</summary>
    bool HasOpenQuestions => false;

    /// <summary>Asks it.</summary>
    /// <param name="question">The question; of a kind that it can answer.</param>
    /// <param name="cancellation">Cancelled when nobody waits for the answer any more.</param>
    /// <returns>The answer, as it was sent.</returns>
    /// <exception cref="OpenQuestionException">It answers with the next call.</exception>
    /// <exception cref="EndpointException">It does not answer.</exception>
    Task<JsonElement> AskAsync(Question question, CancellationToken cancellation) => throw new NotSupportedException("This client answers nothing.");
}
