using System.Diagnostics.CodeAnalysis;
using Mxcp.CompilerServices;
using Mxcp.Execution.Limits;

namespace Mxcp.Execution;

/// <summary>How a call ended: with a result, or with an error that its caller may read.</summary>
internal sealed class CallOutcome
{
    private CallOutcome(ResultWriter? result, IReadOnlyList<ToolContent>? contents, string? error)
    {
        Result = result;
        Contents = contents;
        Error = error;
    }

    /// <summary>The result, whose memory the receiver gives back.</summary>
    public ResultWriter? Result { get; }

    /// <summary>The content that is the result; <see langword="null"/> where a value is, or nothing.</summary>
    public IReadOnlyList<ToolContent>? Contents { get; }

    /// <summary>What went wrong, for the caller.</summary>
    public string? Error { get; }

    /// <summary>What the call failed of, where it did.</summary>
    public FailureKind Kind { get; private init; }

    /// <summary>What was thrown, where that is what the call failed of: for whoever tests the endpoint.</summary>
    public Exception? Cause { get; private init; }

    /// <summary>Whether the arguments were refused, so that nothing was called.</summary>
    public bool IsRefused => !IsSuccess && Kind == FailureKind.Argument;

    /// <summary>Whether the client has to answer first, with a call to follow.</summary>
    public bool IsOpen { get; private init; }

    /// <summary>What kept the endpoint from asking its client, or from reading the answer, where that is what went wrong.</summary>
    public EndpointException? Unanswered { get; private init; }

    /// <summary>Whether the call did what it should.</summary>
    [MemberNotNullWhen(true, nameof(Result))]
    [MemberNotNullWhen(false, nameof(Error))]
    public bool IsSuccess => Error is null;

    /// <summary>The call has a result.</summary>
    public static CallOutcome Success(ResultWriter result, IReadOnlyList<ToolContent>? contents) => new(result, contents, null);

    /// <summary>The arguments were refused.</summary>
    public static CallOutcome Refusal(string violations) => new(null, null, violations) { Kind = FailureKind.Argument };

    /// <summary>The call went wrong.</summary>
    /// <param name="error">What the caller is told.</param>
    /// <param name="cause">What was thrown, if that is why.</param>
    public static CallOutcome Failure(string error, Exception? cause = null) => new(null, null, error) { Kind = KindOf(cause), Cause = cause };

    /// <summary>The client could not be asked, or did not answer the question.</summary>
    public static CallOutcome Failure(EndpointException unanswered) =>
        new(null, null, unanswered.Message) { Kind = FailureKind.Endpoint, Cause = unanswered, Unanswered = unanswered };

    /// <summary>The client was asked, and answers with a call to follow.</summary>
    public static CallOutcome Open() => new(null, null, "the client is asked first") { IsOpen = true };

    private static FailureKind KindOf(Exception? cause) => cause switch
    {
        EndpointException or LimitException => FailureKind.Endpoint,
        ResultException => FailureKind.Result,
        _ => FailureKind.Internal,
    };
}
