namespace Mxcp.Definitions.Problems;

/// <summary>How C# can be changed so that a problem is gone: what an editor offers to do.</summary>
/// <param name="Kind">What is done.</param>
/// <param name="Place">Where it is done, which need not be where the problem is reported.</param>
/// <param name="Text">The C# that it is done with; empty where nothing is written.</param>
internal sealed record Fix(FixKind Kind, Anchor Place, string Text);
