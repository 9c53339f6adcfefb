namespace Mxcp.Definitions.Yaml;

/// <summary>Makes trees of trees.</summary>
internal static class YamlTree
{
    /// <summary>A tree with other scalars at the same places; parts in which none is another stay the same object.</summary>
    /// <param name="root">The tree.</param>
    /// <param name="change">Gives what takes the place of a scalar, whose path it is told.</param>
    public static YamlNode Map(YamlNode root, Func<YamlScalar, string, YamlScalar> change) => Map(root, YamlPointer.Root, change);

    private static YamlNode Map(YamlNode node, string pointer, Func<YamlScalar, string, YamlScalar> change) => node switch
    {
        YamlScalar scalar => change(scalar, pointer),
        YamlMapping mapping => MapEntries(mapping, pointer, change),
        YamlSequence sequence => MapItems(sequence, pointer, change),
        _ => node,
    };

    private static YamlMapping MapEntries(YamlMapping mapping, string pointer, Func<YamlScalar, string, YamlScalar> change)
    {
        YamlEntry[] entries = [.. mapping.Entries.Select(entry =>
        {
            var value = Map(entry.Value, YamlPointer.Append(pointer, entry.Key.Value), change);
            return ReferenceEquals(value, entry.Value) ? entry : entry with { Value = value };
        })];
        return entries.SequenceEqual(mapping.Entries, ReferenceComparer<YamlEntry>.Instance) ? mapping : mapping with { Entries = entries };
    }

    private static YamlSequence MapItems(YamlSequence sequence, string pointer, Func<YamlScalar, string, YamlScalar> change)
    {
        YamlNode[] items = [.. sequence.Items.Select((item, i) => Map(item, YamlPointer.Append(pointer, i), change))];
        return items.SequenceEqual(sequence.Items, ReferenceComparer<YamlNode>.Instance) ? sequence : sequence with { Items = items };
    }

    private sealed class ReferenceComparer<T> : IEqualityComparer<T>
        where T : class
    {
        public static readonly ReferenceComparer<T> Instance = new();

        public bool Equals(T? left, T? right) => ReferenceEquals(left, right);

        public int GetHashCode(T value) => 0;
    }
}
