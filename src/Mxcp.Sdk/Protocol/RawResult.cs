using Mxcp.CompilerServices;

namespace Mxcp.Protocol;

/// <summary>The finished result of a tool, as the transport sends it.</summary>
/// <param name="Json">Holds the JSON of the value.</param>
/// <param name="Kind">What becomes structured content.</param>
/// <param name="HasText">Whether it goes out as text too.</param>
internal sealed record RawResult(ResultWriter Json, ResultKind Kind, bool HasText);
