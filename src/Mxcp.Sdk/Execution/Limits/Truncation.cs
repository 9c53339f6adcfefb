namespace Mxcp.Execution.Limits;

/// <summary>What a result that was cut says of itself.</summary>
/// <param name="Limit">Where it was cut, and what it holds, in a sentence.</param>
/// <param name="Next">How to get what follows, in a sentence.</param>
internal sealed record Truncation(string Limit, string Next)
{
    /// <summary>Both, as the last text of the result.</summary>
    public string Notice => $"{Limit} {Next}";
}
