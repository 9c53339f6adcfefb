namespace Mxcp.Benchmarks.Wire;

/// <summary>One call, made again and again.</summary>
/// <param name="Title">What tables call it.</param>
/// <param name="Tool">The tool.</param>
/// <param name="Arguments">Its arguments, as JSON.</param>
/// <param name="Lanes">How many calls are under way at once.</param>
internal sealed record Workload(string Title, string Tool, string Arguments, int Lanes = 1)
{
    /// <summary>The call as a message.</summary>
    public byte[] Call { get; } = Messages.Call(7, Tool, Arguments);
}
