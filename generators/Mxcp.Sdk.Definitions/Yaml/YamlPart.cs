namespace Mxcp.Definitions.Yaml;

/// <summary>A node and its measure, by which aliases are kept from multiplying without bound.</summary>
/// <param name="Node">The node.</param>
/// <param name="Nodes">How many nodes a reader meets in it, itself included and aliases counted in full.</param>
/// <param name="Height">How many levels there are below it.</param>
/// <param name="Letters">How long the texts in it are, one after the other.</param>
internal sealed record YamlPart(YamlNode Node, int Nodes, int Height, int Letters)
{
    public static YamlPart Of(YamlScalar scalar) => new(scalar, Nodes: 1, Height: 0, Letters: scalar.Value.Length);

    public static YamlPart Of(YamlNode node, IReadOnlyCollection<YamlPart> parts) => new(
        node,
        Nodes: 1 + parts.Sum(static part => part.Nodes),
        Height: parts.Count == 0 ? 0 : 1 + parts.Max(static part => part.Height),
        Letters: parts.Sum(static part => part.Letters));
}
