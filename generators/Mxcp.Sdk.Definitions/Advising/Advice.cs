using Mxcp.Definitions.Problems;
using Mxcp.Definitions.Values;

namespace Mxcp.Definitions.Advising;

/// <summary>What could be better in a definition that is not wrong: which rule, where, and the words its message is filled with.</summary>
internal sealed record Advice(ProblemCode Code, SourceSpan Place, EquatableArray<string> Arguments)
{
    public Advice(ProblemCode code, SourceSpan place, params string[] arguments)
        : this(code, place, new EquatableArray<string>(arguments))
    {
    }
}
