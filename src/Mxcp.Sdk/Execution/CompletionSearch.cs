using Mxcp.CompilerServices;

namespace Mxcp.Execution;

/// <summary>Finds what may be offered for a parameter.</summary>
/// <param name="pipeline">Runs the methods that look for it.</param>
internal sealed class CompletionSearch(Pipeline pipeline)
{
    /// <summary>Finds the values that begin as what was typed.</summary>
    /// <param name="endpoint">The endpoint.</param>
    /// <param name="parameter">Its parameter.</param>
    /// <param name="typed">What was typed so far.</param>
    /// <param name="arguments">What the other parameters were filled in with, as far as that is known.</param>
    /// <param name="client">Who asks.</param>
    /// <param name="cancellation">Cancelled when the caller no longer waits.</param>
    /// <returns>The values, or how the search failed.</returns>
    public async ValueTask<(CompletionValues Values, CallOutcome? Failure)> FindAsync(
        Endpoint endpoint, string parameter, string typed, IReadOnlyDictionary<string, string> arguments, IClient client, CancellationToken cancellation)
    {
        var completion = Array.Find(endpoint.Completions, completion => completion.Parameter == parameter);
        if (completion?.Find is null)
        {
            return (Among(completion?.Values ?? [], typed), null);
        }

        var run = new CompletionRun(endpoint, completion, typed, arguments);
        var outcome = await pipeline.RunAsync(run, default, client, cancellation).ConfigureAwait(false);
        outcome.Result?.Release();
        return (run.Values, outcome.IsSuccess ? null : outcome);
    }

    private static CompletionValues Among(string[] constants, string typed)
    {
        var values = new CompletionValues(typed);
        foreach (string constant in constants)
        {
            values.Add(constant);
        }

        return values;
    }
}
