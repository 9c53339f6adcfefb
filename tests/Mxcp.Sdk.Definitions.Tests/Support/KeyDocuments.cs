using Mxcp.Definitions.Yaml;

namespace Mxcp.Definitions.Tests.Support;

/// <summary>Writes, for every key of a table and of the tables inside it, a document that has it, lacks it, or has it wrong.</summary>
internal sealed class KeyDocuments
{
    private readonly HashSet<KeyTable> _seen = [];
    private readonly List<KeyDocument> _documents = [];

    private KeyDocuments()
    {
    }

    public static IReadOnlyList<KeyDocument> Of(KeyTable root)
    {
        var documents = new KeyDocuments();
        documents.Add(root, static mapping => mapping);
        return documents._documents;
    }

    /// <summary>The documents of a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="wrap">Makes a document of a mapping that the table describes.</param>
    private void Add(KeyTable table, Func<string, string> wrap)
    {
        if (!_seen.Add(table))
        {
            return;
        }

        foreach (string choice in ChoicesOf(table))
        {
            foreach (var key in table.Keys)
            {
                AddKey(table, choice, key, wrap);
            }
        }
    }

    private void AddKey(KeyTable table, string choice, Key key, Func<string, string> wrap)
    {
        bool isAllowed = !key.IsNotYet && (key.OnlyWith.Count == 0 || key.OnlyWith.Contains(choice));
        var others = Minimal(table, choice).Where(other => other.Key != key.Name && !table.HoldsExactlyOne).ToArray();
        string With(string value) => wrap(Mapping([.. others, new(key.Name, value)]));
        string what = $"{key.Name} of {table.What}{(choice.Length > 0 ? $" ({choice})" : "")}";
        string right = key.Name == table.Selector ? choice : Right(key.Value);
        _documents.Add(new KeyDocument(what, With(right), isAllowed ? Expected.Accepted : Expected.Refused));
        if (isAllowed && key.Value is not KeyValue.Anything)
        {
            _documents.Add(new KeyDocument($"{what}, wrong", With(Wrong(key.Value)), Expected.Refused));
        }

        if (isAllowed && !table.HoldsExactlyOne && key.Name != table.Selector)
        {
            _documents.Add(new KeyDocument($"{what}, missing", wrap(Mapping(others)), key.IsRequired ? Expected.Refused : Expected.Accepted));
        }

        if (isAllowed && Nested(key.Value) is { } nested)
        {
            Add(nested, inner => With(Around(key.Value, inner)));
        }
    }

    private static IEnumerable<string> ChoicesOf(KeyTable table) =>
        table.Selector is { } selector ? ((KeyValue.Text)table[selector].Value).Choices : [""];

    /// <summary>The keys without which a mapping cannot be.</summary>
    private static IEnumerable<KeyValuePair<string, string>> Minimal(KeyTable table, string choice) =>
        table.With(choice)
            .Where((key, i) => key.IsRequired || key.Name == table.Selector || (table.HoldsExactlyOne && i == 0))
            .Select(key => KeyValuePair.Create(key.Name, key.Name == table.Selector ? choice : Right(key.Value)));

    private static string Right(KeyValue value) => value switch
    {
        KeyValue.Text { Choices: [var first, ..] } => first,
        KeyValue.Text text => text.Example ?? "a",
        KeyValue.Boolean { IsTrueNotYet: true } => "false",
        KeyValue.Boolean => "true",
        KeyValue.Count or KeyValue.Quantity or KeyValue.Number or KeyValue.Version => "1",
        KeyValue.Anything => "null",
        KeyValue.NamedTexts => "{ a: { b: c } }",
        KeyValue.Free => "{ a: b }",
        KeyValue.Texts => "[]",
        KeyValue.Values => "[a]",
        _ => Around(value, Mapping([.. Minimal(Nested(value)!, ChoicesOf(Nested(value)!).First())])),
    };

    private static string Wrong(KeyValue value) => value switch
    {
        KeyValue.Version => "2",
        KeyValue.Text or KeyValue.Texts { MayBeOne: true } => "{ a: b }",
        _ => "text",
    };

    private static KeyTable? Nested(KeyValue value) => value switch
    {
        KeyValue.Mappings list => list.Table(),
        KeyValue.NamesOrMappings list => list.Table(),
        KeyValue.Mapping mapping => mapping.Table(),
        KeyValue.Named named => named.Table(),
        _ => null,
    };

    private static string Around(KeyValue value, string mapping) => value switch
    {
        KeyValue.Mappings or KeyValue.NamesOrMappings => $"[{mapping}]",
        KeyValue.Named => $"{{ a: {mapping} }}",
        _ => mapping,
    };

    private static string Mapping(IReadOnlyList<KeyValuePair<string, string>> keys) =>
        $"{{ {string.Join(", ", keys.Select(static key => $"{key.Key}: {key.Value}"))} }}";
}

/// <summary>A document and what its reader says of it.</summary>
internal sealed record KeyDocument(string What, string Yaml, Expected Expected);

/// <summary>What a reader says of a document.</summary>
internal enum Expected
{
    /// <summary>Its keys are known, of the right kind, and all there.</summary>
    Accepted,

    /// <summary>They are not.</summary>
    Refused,
}
