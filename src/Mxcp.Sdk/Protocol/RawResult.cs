using Mxcp.CompilerServices;

namespace Mxcp.Protocol;

/// <summary>The finished result of an endpoint, as the transport sends it.</summary>
/// <param name="Json">Holds the JSON of the value.</param>
internal abstract record RawResult(ResultWriter Json);

/// <summary>The finished result of a tool.</summary>
/// <param name="Json">Holds the JSON of the value.</param>
/// <param name="Kind">What becomes structured content.</param>
/// <param name="HasText">Whether it goes out as text too.</param>
internal sealed record RawToolResult(ResultWriter Json, ResultKind Kind, bool HasText) : RawResult(Json);

/// <summary>The finished content of a resource.</summary>
/// <param name="Json">Holds the JSON of the value; of bytes, their base64.</param>
/// <param name="Uri">The URI that was read.</param>
/// <param name="Resource">The resource.</param>
internal sealed record RawContents(ResultWriter Json, string Uri, ResourceEndpoint Resource) : RawResult(Json);
