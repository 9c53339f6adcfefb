using Mxcp.Definitions.Yaml;

namespace Mxcp.Definitions.Tests.Support;

/// <summary>A tree of YAML that can be changed: a scalar, a list or a mapping.</summary>
internal sealed class Tree
{
    public string Text { get; set; } = "";

    /// <summary>Whether the scalar means what it looks like, so that it takes no quotes.</summary>
    public bool IsPlain { get; set; }

    public List<Tree>? Items { get; set; }

    public List<(Tree Key, Tree Value)>? Entries { get; set; }

    /// <summary>The name under which other places mean this one, where it has one.</summary>
    public string? Anchor { get; set; }

    /// <summary>The name of the place that stands here, where another does.</summary>
    public string? Alias { get; set; }

    public static Tree Scalar(string text, bool isPlain) => new() { Text = text, IsPlain = isPlain };

    public static Tree Mapping(params IEnumerable<(string Key, Tree Value)> entries) =>
        new() { Entries = [.. entries.Select(static entry => (Scalar(entry.Key, isPlain: true), entry.Value))] };

    public static Tree Of(YamlNode node) => node switch
    {
        YamlMapping mapping => new Tree { Entries = [.. mapping.Entries.Select(static entry => (Of(entry.Key), Of(entry.Value)))] },
        YamlSequence sequence => new Tree { Items = [.. sequence.Items.Select(Of)] },
        YamlScalar scalar => Scalar(scalar.Value, scalar.Type != YamlScalarType.Text),
        _ => throw new InvalidOperationException(node.Kind),
    };

    public Tree Copy() => new()
    {
        Text = Text,
        IsPlain = IsPlain,
        Items = Items is null ? null : [.. Items.Select(static item => item.Copy())],
        Entries = Entries is null ? null : [.. Entries.Select(static entry => (entry.Key.Copy(), entry.Value.Copy()))],
    };

    /// <summary>Becomes another tree, in place.</summary>
    public void Become(Tree other) => (Text, IsPlain, Items, Entries, Anchor, Alias) = (other.Text, other.IsPlain, other.Items, other.Entries, other.Anchor, other.Alias);

    /// <summary>The tree and all that is in it; keys are left out.</summary>
    public IEnumerable<Tree> All()
    {
        yield return this;
        foreach (var inner in (Items ?? []).Concat((Entries ?? []).Select(static entry => entry.Value)).SelectMany(static child => child.All()))
        {
            yield return inner;
        }
    }
}
