namespace Mxcp.Definitions.Yaml;

internal sealed partial class MappingReader
{
    /// <summary>The mappings of a list, each with a reader of its own; those of another kind are reported and left out.</summary>
    public IEnumerable<MappingReader> Mappings(string key)
    {
        var table = Known<KeyValue.Mappings>(key).Table();
        return List(key) is { } list ? [.. list.Items.Select((item, i) => Open(item, ItemPointer(key, i), table, _problems)).OfType<MappingReader>()] : [];
    }

    /// <summary>The items of a list of names and mappings: a reader for a mapping, the scalar for a name.</summary>
    public IEnumerable<(YamlScalar? Name, MappingReader? Mapping, string Pointer)> NamesOrMappings(string key)
    {
        var table = Known<KeyValue.NamesOrMappings>(key).Table();
        return List(key) is { } list ? [.. list.Items.Select((item, i) => OpenOrName(item, ItemPointer(key, i), table))] : [];
    }

    /// <summary>What stands under the names that the file chooses, each with its path; a name with nothing under it may be absent.</summary>
    public IEnumerable<(string Name, MappingReader? Mapping)> Named(string key)
    {
        var kind = Known<KeyValue.Named>(key);
        if (Value(key) is not { } value)
        {
            return [];
        }

        if (value is not YamlMapping mapping)
        {
            Wrong(key, "a mapping", value.Kind);
            return [];
        }

        return [.. mapping.Entries.Select(entry => (entry.Key.Value, OpenNamed(entry, YamlPointer.Append(PointerTo(key), entry.Key.Value), kind)))];
    }

    private (YamlScalar? Name, MappingReader? Mapping, string Pointer) OpenOrName(YamlNode item, string pointer, KeyTable table) =>
        item is YamlScalar { IsText: true } name ? (name, null, pointer) : (null, Open(item, pointer, table, _problems), pointer);

    private MappingReader? OpenNamed(YamlEntry entry, string pointer, KeyValue.Named kind) =>
        kind.MayBeEmpty && IsNull(entry.Value) ? null : Open(entry.Value, pointer, kind.Table(), _problems);

    private string ItemPointer(string key, int index) => YamlPointer.Append(PointerTo(key), index);
}
