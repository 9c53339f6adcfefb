using Mxcp.Definitions.Site;
using Mxcp.Definitions.Types;
using Mxcp.Definitions.Values;

namespace Mxcp.Definitions.Model;

/// <summary>What a definition of any kind can say besides its contract.</summary>
/// <param name="IsEnabled">Whether the endpoint is served; one that is not is checked all the same.</param>
/// <param name="Tags">Words to find it by.</param>
/// <param name="Icons">Pictures that clients may show.</param>
/// <param name="Meta">MCP's <c>_meta</c>, or <see langword="null"/> where there is none.</param>
internal sealed record EndpointTraits(bool IsEnabled, EquatableArray<string> Tags, EquatableArray<Icon> Icons, ObjectLiteral? Meta)
{
    public static EndpointTraits None { get; } = new(IsEnabled: true, default, default, Meta: null);

    /// <summary>How much a call may take and give, as far as the definition says it itself.</summary>
    public LimitSet Limits { get; init; } = LimitSet.Empty;
}

/// <summary>A picture, as MCP describes it.</summary>
/// <param name="Source">An <c>https:</c> or <c>data:</c> URI.</param>
/// <param name="MimeType">What it is, where the source does not say so.</param>
/// <param name="Sizes">The sizes it is made for: <c>48x48</c>, or <c>any</c>.</param>
/// <param name="Theme">The background it is made for: <c>light</c> or <c>dark</c>.</param>
internal sealed record Icon(string Source, string? MimeType, EquatableArray<string> Sizes, string? Theme);
