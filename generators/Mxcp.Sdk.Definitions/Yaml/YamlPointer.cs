using System.Globalization;
using Mxcp.Definitions.Values;

namespace Mxcp.Definitions.Yaml;

/// <summary>Paths into a YAML tree, in the form of JSON Pointer (RFC 6901): <c>/tool/parameters/0/type</c>.</summary>
internal static class YamlPointer
{
    public const string Root = "";

    public static string Append(string pointer, string key) => pointer + "/" + key.Replace("~", "~0").Replace("/", "~1");

    public static string Append(string pointer, int index) => pointer + "/" + index.ToString(CultureInfo.InvariantCulture);

    /// <summary>The place of the node under the path, or of the deepest one on the way that exists.</summary>
    public static SourceSpan Find(YamlNode root, string pointer) => FindNode(root, pointer).Span;

    /// <summary>The node under the path, or the deepest one on the way that exists.</summary>
    public static YamlNode FindNode(YamlNode root, string pointer) => Walk(root, pointer, out _);

    /// <summary>The place of the key that the path ends with, or of what <see cref="Find"/> finds where it is no key.</summary>
    public static SourceSpan FindKey(YamlNode root, string pointer)
    {
        var node = Walk(root, pointer, out var key);
        return key?.Span ?? node.Span;
    }

    private static YamlNode Walk(YamlNode root, string pointer, out YamlScalar? key)
    {
        key = null;
        var node = root;
        foreach (string step in pointer.Split('/').Skip(1).Select(Unescape))
        {
            switch (node)
            {
                case YamlMapping mapping when mapping.Find(step) is { } entry:
                    key = entry.Key;
                    node = entry.Value;
                    break;
                case YamlSequence sequence when IndexOf(step) < sequence.Items.Count:
                    key = null;
                    node = sequence.Items[IndexOf(step)!.Value];
                    break;
                default:
                    return node;
            }
        }

        return node;
    }

    private static int? IndexOf(string step) => int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out int index) ? index : null;

    public static string Unescape(string step) => step.Replace("~1", "/").Replace("~0", "~");
}
