using Mxcp.Definitions.Yaml;

namespace Mxcp.Testing;

/// <summary>Puts settings into the tree of a site file.</summary>
internal static class SettingTree
{
    /// <summary>The tree with a value under a path of keys; what stood there before is gone.</summary>
    public static YamlMapping With(YamlMapping tree, ReadOnlySpan<string> path, string value)
    {
        var inner = path.Length == 1
            ? (YamlNode)new YamlScalar(default, value, YamlScalarType.Text)
            : With(tree.Find(path[0])?.Value as YamlMapping ?? new YamlMapping(default, []), path[1..], value);
        var entry = new YamlEntry(new YamlScalar(default, path[0], YamlScalarType.Text), inner);
        string key = path[0];
        return new YamlMapping(tree.Span, [.. tree.Entries.Where(other => other.Key.Value != key), entry]);
    }
}
