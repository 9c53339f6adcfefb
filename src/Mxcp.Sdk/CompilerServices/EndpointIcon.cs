using System.ComponentModel;

namespace Mxcp.CompilerServices;

/// <summary>A picture of an endpoint that clients may show.</summary>
/// <param name="Source">An <c>https:</c> or <c>data:</c> URI.</param>
/// <param name="MimeType">What it is, where the source does not say so.</param>
/// <param name="Sizes">The sizes it is made for, such as <c>48x48</c>, or <c>any</c>; <see langword="null"/> where nothing is said.</param>
/// <param name="Theme">The background it is made for: <c>light</c> or <c>dark</c>.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record EndpointIcon(string Source, string? MimeType = null, string[]? Sizes = null, string? Theme = null);
