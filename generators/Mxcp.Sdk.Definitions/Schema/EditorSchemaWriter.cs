using Mxcp.Definitions.Types;
using Mxcp.Definitions.Values;
using Mxcp.Definitions.Yaml;

namespace Mxcp.Definitions.Schema;

/// <summary>Writes tables of keys as a JSON Schema (draft 07, which editors read), indented.</summary>
internal sealed class EditorSchemaWriter
{
    private readonly Dictionary<string, KeyTable> _tables = new(StringComparer.Ordinal);
    private readonly Queue<KeyTable> _open = new();

    private EditorSchemaWriter()
    {
    }

    /// <summary>Writes the schema of a file.</summary>
    /// <param name="title">What the file is.</param>
    /// <param name="root">The keys at its root.</param>
    public static string Write(string title, KeyTable root) =>
        JsonText.Indented(new EditorSchemaWriter().WriteDocument(title, root)) + "\n";

    private ObjectLiteral WriteDocument(string title, KeyTable root)
    {
        var schema = WriteTable(root);
        var definitions = new List<LiteralProperty>();
        while (_open.Count > 0)
        {
            var table = _open.Dequeue();
            definitions.Add(new LiteralProperty(NameOf(table), WriteTable(table)));
        }

        return Object(
        [
            new("$schema", Text("http://json-schema.org/draft-07/schema#")),
            new("title", Text(title)),
            .. schema.Properties,
            new("definitions", Object(definitions)),
        ]);
    }

    /// <summary>A mapping: where a selector decides which keys it has, one schema for each choice.</summary>
    private ObjectLiteral WriteTable(KeyTable table)
    {
        if (table.Selector is not { } selector)
        {
            return WriteMapping(table, table.Offered, selected: null);
        }

        var choices = ((KeyValue.Text)table[selector].Value).Choices;

        // All choices once more: an editor that finds no schema to fit would name those of the first one only.
        return Object(
        [
            new("properties", Object([new(selector, Object([new("enum", Texts(choices))]))])),
            new("anyOf", Array(choices.Select(choice => WriteMapping(table, table.With(choice), choice)))),
        ]);
    }

    private ObjectLiteral WriteMapping(KeyTable table, IEnumerable<Key> keys, string? selected)
    {
        var properties = keys.Select(key => new LiteralProperty(key.Name, key.Name == table.Selector ? WriteSelector(key, selected!) : WriteKey(key)));
        string[] required = [.. keys.Where(key => IsRequired(key, table, selected)).Select(static key => key.Name)];
        return Object(
        [
            new("type", Text("object")),
            new("properties", Object(properties)),
            .. required.Length > 0 ? [new LiteralProperty("required", Texts(required))] : System.Array.Empty<LiteralProperty>(),
            .. table.HoldsExactlyOne ? [new LiteralProperty("oneOf", Array(keys.Select(static key => Object([new("required", Texts([key.Name]))]))))] : System.Array.Empty<LiteralProperty>(),
            new("additionalProperties", new BooleanLiteral(false)),
        ]);
    }

    /// <summary>The first choice of a selector holds where nothing is said, so the key need only be there for the others.</summary>
    private static bool IsRequired(Key key, KeyTable table, string? selected) =>
        key.IsRequired || (key.Name == table.Selector && selected != ((KeyValue.Text)key.Value).Choices[0]);

    private static ObjectLiteral WriteSelector(Key key, string selected) =>
        Object([new("description", Text(key.Description)), new("type", Text("string")), new("enum", Texts([selected]))]);

    private ObjectLiteral WriteKey(Key key) => Object([new("description", Text(key.Description)), .. WriteValue(key.Value)]);

    private LiteralProperty[] WriteValue(KeyValue value) => value switch
    {
        KeyValue.Text text => WriteText(text),
        KeyValue.Boolean boolean => OrReference(boolean.MayBeReference, [new("type", Text("boolean")), .. boolean.IsTrueNotYet ? [new("enum", Array([new BooleanLiteral(false)]))] : System.Array.Empty<LiteralProperty>()]),
        KeyValue.Count count => OrReference(count.MayBeReference, [new("type", Text("integer")), new("minimum", Number(0)), new("maximum", Number(int.MaxValue))]),
        KeyValue.Quantity quantity => WriteQuantity(quantity),
        KeyValue.Number => [new("type", Text("number"))],
        KeyValue.Version => [new("enum", Array([NumberLiteral.Parse(KeyValue.Version.Supported)!, Text(KeyValue.Version.Supported)]))],
        KeyValue.Anything => [],
        KeyValue.NamedTexts => [new("type", Text("object")), new("additionalProperties", NamedTexts)],
        KeyValue.Free => [new("type", Text("object"))],
        KeyValue.Texts { MayBeOne: true } => [new("anyOf", Array([Object([new("type", Text("string"))]), Object([.. ListOf(Object([new("type", Text("string"))]))])]))],
        KeyValue.Texts => ListOf(Object([new("type", Text("string"))])),
        KeyValue.NamesOrMappings list => ListOf(Object([new("anyOf", Array([Object([new("type", Text("string"))]), Reference(list.Table())]))])),
        KeyValue.Values => [new("type", Text("array")), new("minItems", Number(1))],
        KeyValue.Mappings list => ListOf(Reference(list.Table())),
        KeyValue.Mapping mapping => [.. Reference(mapping.Table()).Properties],
        KeyValue.Named named => [new("type", Text("object")), new("additionalProperties", WriteNamed(named))],
        _ => throw new InvalidOperationException(value.ToString()),
    };

    /// <summary>A mapping of texts, which may be left empty.</summary>
    private static ObjectLiteral NamedTexts => Object(
        [new("type", Texts(["object", "null"])), new("additionalProperties", Object([new("type", Text("string"))]))]);

    private static LiteralProperty[] ListOf(ObjectLiteral item) => [new("type", Text("array")), new("items", item)];

    /// <summary>A value that may stand elsewhere: of what kind it is there, an editor cannot see.</summary>
    private static LiteralProperty[] OrReference(bool mayBeReference, LiteralProperty[] value) => mayBeReference
        ? [new("anyOf", Array([Object(value), Object([new("type", Text("string")), new("pattern", Text(ReferenceText.SchemaPattern))])]))]
        : value;

    private static LiteralProperty[] WriteText(KeyValue.Text text) =>
    [
        new("type", Text("string")),
        .. text.Choices.Count > 0 ? [new LiteralProperty("enum", Texts(text.Choices))] : System.Array.Empty<LiteralProperty>(),
        .. text.Pattern is { } pattern ? [new LiteralProperty("pattern", Text(pattern))] : System.Array.Empty<LiteralProperty>(),
        .. text.Example is { } example ? [new LiteralProperty("examples", Texts([example]))] : System.Array.Empty<LiteralProperty>(),
    ];

    private static LiteralProperty[] WriteQuantity(KeyValue.Quantity quantity) =>
    [
        new("anyOf", Array(
        [
            Object([new("type", Text("integer")), new("minimum", Number(1)), new("maximum", Number(quantity.Maximum / quantity.PlainFactor))]),
            Object([new("type", Text("string")), new("pattern", Text(quantity.Pattern))]),
        ])),
    ];

    private ObjectLiteral WriteNamed(KeyValue.Named named) => named.MayBeEmpty
        ? Object([new("anyOf", Array([Reference(named.Table()), Object([new("type", Text("null"))])]))])
        : Reference(named.Table());

    /// <summary>A table stands once among the definitions, as a type stands inside types.</summary>
    private ObjectLiteral Reference(KeyTable table)
    {
        string name = NameOf(table);
        if (!_tables.TryGetValue(name, out var known))
        {
            _tables.Add(name, table);
            _open.Enqueue(table);
        }
        else if (known != table)
        {
            throw new InvalidOperationException($"Two tables describe {table.What}");
        }

        return Object([new("$ref", Text($"#/definitions/{name}"))]);
    }

    /// <summary>What a table describes, without its article.</summary>
    private static string NameOf(KeyTable table) => table.What.Substring(table.What.IndexOf(' ') + 1).Replace(' ', '_');

    private static ObjectLiteral Object(IEnumerable<LiteralProperty> properties) => new(properties.ToEquatableArray());

    private static ArrayLiteral Array(IEnumerable<Literal> items) => new(items.ToEquatableArray());

    private static ArrayLiteral Texts(IEnumerable<string> texts) => Array(texts.Select(Text));

    private static TextLiteral Text(string text) => new(text);

    private static NumberLiteral Number(int number) => NumberLiteral.Parse($"{number}")!;
}
