using Mxcp.Definitions.Values;

namespace Mxcp.Definitions.Problems;

/// <summary>One mistake: which rule, where, and the words its message is filled with.</summary>
internal sealed record Problem(ProblemCode Code, Anchor Anchor, EquatableArray<string> Arguments)
{
    public Problem(ProblemCode code, Anchor anchor, params string[] arguments)
        : this(code, anchor, new EquatableArray<string>(arguments))
    {
    }

    /// <summary>What an editor can do about it, if anything.</summary>
    public Fix? Fix { get; init; }
}
