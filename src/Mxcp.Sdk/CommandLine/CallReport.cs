using System.Text;
using Mxcp.CompilerServices;
using Mxcp.Execution;

namespace Mxcp.CommandLine;

/// <summary>What <c>run</c> has to say of a call.</summary>
/// <param name="Output">What it prints.</param>
/// <param name="Error">Why the call failed; <see langword="null"/> when it did not.</param>
internal sealed record CallReport(ReadOnlyMemory<byte> Output, string? Error)
{
    /// <summary>Of a call that failed.</summary>
    public static CallReport Failure(string? error) => new(default, error);

    /// <summary>Of a call that has ended.</summary>
    /// <param name="endpoint">What was called.</param>
    /// <param name="name">Its name as the command line says it, or the URI.</param>
    /// <param name="outcome">What came of it.</param>
    /// <param name="isCompact">Whether the result is printed on one line.</param>
    public static CallReport Of(Endpoint endpoint, string name, CallOutcome outcome, bool isCompact)
    {
        if (!outcome.IsSuccess)
        {
            return Failure(outcome.Error);
        }

        if (outcome.Contents is { } contents)
        {
            return Success(Encoding.UTF8.GetBytes(ContentText.Of(contents, isCompact)));
        }

        var result = outcome.Result.Written;
        if (endpoint is ResourceEndpoint && result.Span.SequenceEqual("null"u8))
        {
            return Failure($"There is no resource {name}.");
        }

        return result.IsEmpty ? Success(default) : Success(isCompact ? [.. result.Span, (byte)'\n'] : ResultText.Of(endpoint, outcome.Result));
    }

    private static CallReport Success(ReadOnlyMemory<byte> output) => new(output, Error: null);
}
