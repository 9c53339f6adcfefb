using Mxcp.Definitions.Problems;
using Mxcp.Definitions.Values;
using Mxcp.Definitions.Yaml;

namespace Mxcp.Definitions.Places;

/// <summary>Finds the places of anchors in one YAML or SQL file, which is read once, however many problems it has.</summary>
/// <param name="content">What stands in the file.</param>
internal sealed class FilePlaces(string content)
{
    private readonly Dictionary<(string? Pointer, string Token), TokenPlaces> _tokens = [];
    private YamlDocument? _document;

    private YamlDocument Document => _document ??= YamlReader.Read(content);

    /// <summary>The place of an anchor; the start of the file where nothing is left of what it names.</summary>
    public SourceSpan Find(Anchor anchor) => anchor switch
    {
        YamlFaultAnchor fault => Document.Faults[fault.Index].Span,
        SqlAnchor { Pointer: null } sql => TokensOf(sql, content).Find(sql.Occurrence) ?? new SourceSpan(0, sql.Text.Length == 0 ? 0 : content.Length),
        _ when Document.Root is { } root => FindInYaml(anchor, root),
        _ => default,
    };

    private SourceSpan FindInYaml(Anchor anchor, YamlNode root) => anchor switch
    {
        YamlValueAnchor value => YamlPointer.Find(root, value.Pointer),
        YamlKeyAnchor key => YamlPointer.FindKey(root, key.Pointer),
        YamlTextAnchor text => YamlTextPlaces.Find(content, YamlPointer.Find(root, text.Pointer), text.Start, text.Length),
        SqlAnchor { Pointer: { } pointer } sql => InScalar(sql, YamlPointer.FindNode(root, pointer)),
        _ => default,
    };

    /// <summary>A token is looked for in what the scalar says, as YAML may write its letters in other ways.</summary>
    private SourceSpan InScalar(SqlAnchor anchor, YamlNode node)
    {
        if (node is not YamlScalar scalar || anchor.Text.Length == 0)
        {
            return anchor.Text.Length == 0 ? new SourceSpan(node.Span.Start, node.Span.Start) : node.Span;
        }

        return TokensOf(anchor, scalar.Value).Find(anchor.Occurrence) is { } place
            ? YamlTextPlaces.FindAgain(content, scalar, place)
            : scalar.Span;
    }

    private TokenPlaces TokensOf(SqlAnchor anchor, string sql)
    {
        if (!_tokens.TryGetValue((anchor.Pointer, anchor.Text), out var places))
        {
            places = new TokenPlaces(sql, anchor.Text);
            _tokens.Add((anchor.Pointer, anchor.Text), places);
        }

        return places;
    }
}
