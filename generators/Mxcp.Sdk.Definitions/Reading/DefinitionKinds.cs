using Mxcp.Definitions.Model;

namespace Mxcp.Definitions.Reading;

/// <summary>The kinds of endpoints, each with its root key.</summary>
internal static class DefinitionKinds
{
    private static readonly string[] Keys = ["tool", "resource", "prompt"];

    /// <summary>The root keys, in the order of <see cref="EndpointKind"/>.</summary>
    public static IReadOnlyList<string> All => Keys;

    /// <summary>The root key of a kind, which is also its word in messages.</summary>
    public static string KeyOf(EndpointKind kind) => Keys[(int)kind];
}
