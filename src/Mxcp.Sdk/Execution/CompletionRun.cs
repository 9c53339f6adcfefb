using Mxcp.CompilerServices;

namespace Mxcp.Execution;

/// <summary>One call of the method that finds what may be offered for a parameter: it takes the way of every other call.</summary>
/// <param name="endpoint">The endpoint.</param>
/// <param name="completion">The parameter, and the method.</param>
/// <param name="typed">What was typed so far.</param>
/// <param name="arguments">What the other parameters were filled in with, as far as that is known.</param>
internal sealed class CompletionRun(Endpoint endpoint, ParameterCompletion completion, string typed, IReadOnlyDictionary<string, string> arguments)
    : Endpoint($"{endpoint.Name}, completion of {completion.Parameter}")
{
    /// <summary>What was found.</summary>
    public CompletionValues Values { get; } = new(typed);

    internal override string Kind => "completion";

    /// <inheritdoc/>
    public override ValueTask InvokeAsync(EndpointCall call) => completion.Find!(new CompletionCall(call, typed, arguments, Values));
}
