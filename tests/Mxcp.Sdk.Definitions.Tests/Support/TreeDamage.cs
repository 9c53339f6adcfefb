namespace Mxcp.Definitions.Tests.Support;

/// <summary>Changes the tree of a definition: what stands where, under which name, how deep, and how often.</summary>
/// <param name="seeds">The definitions from which parts are taken.</param>
internal sealed class TreeDamage(IReadOnlyList<Tree> seeds)
{
    private static readonly string[] Plain =
    [
        "null", "~", "", "true", "False", "yes", "0", "-1", "7", "0x1F", "0o17", "1e3", "1e999", "-0.0", ".inf", ".nan", "9223372036854775808", "79228162514264337593543950336", "0.1", "2147483648",
        "2018-02-07", "12:00:00", "string", "object", "array", "integer", "number", "boolean", "strin", "sql", "csharp", "python", "<<",
    ];

    private static readonly string[] Texts =
    [
        "", " ", "a", "é😀", "a\nb\n", "\n\n", "a: b # c", "- x", "'", "\"\\", "\t", "\u0085\u2028", "\u00a0", "^[a-z]+$", "(a+)+$", "[", "(?<x>y)\\k<x>", "\\p{L}", "a://{b}/{c}", "a://{", "{{ a }}", "{% if a %}{{ b }}{% endif %}",
        "{% for x in a %}{{ loop.index }}", "{{ a | upper", "SELECT $a", "SELECT $a -- $b\n, $c", "SELECT '$a", "$$", "$1", "../sql/a.sql", "/etc/passwd", "P1D", "2018-02-30", "user", "system", "Ada@example.org", "${HOME}", "vault://a#b",
        "top-customers", "__a", "1a", "\uFEFF", new string('x', 300),
    ];

    private readonly Tree[] _mappings = [.. seeds.SelectMany(static seed => seed.All()).Where(static one => one.Entries is { Count: > 0 })];

    /// <summary>A definition that is one of the seeds, changed.</summary>
    public Tree Next(Random random)
    {
        var tree = seeds[random.Next(seeds.Count)].Copy();
        for (int i = random.Next(5); i > 0; i--)
        {
            Change(random, tree);
        }

        return tree;
    }

    private void Change(Random random, Tree tree)
    {
        var places = tree.All().ToArray();
        var place = Any(random, places);
        switch (random.Next(10))
        {
            case 0:
                place.Become(Any(random, Any(random, seeds).All().ToArray()).Copy());
                break;
            case 1 or 2:
                Rewrite(random, Any(random, places.Where(static one => one is { Items: null, Entries: null }).DefaultIfEmpty(place).ToArray()));
                break;
            case 3 or 4:
                ChangeEntries(random, Any(random, places.Where(static one => one.Entries is not null).DefaultIfEmpty(place).ToArray()));
                break;
            case 5:
                ChangeItems(random, Any(random, places.Where(static one => one.Items is not null).DefaultIfEmpty(place).ToArray()));
                break;
            case 6:
                Nest(random, place);
                break;
            case 7:
                place.Become(Any(random, places).Copy());
                break;
            default:
                Share(random, places);
                break;
        }
    }

    private static void Rewrite(Random random, Tree scalar) => scalar.Become(random.Next(2) == 0 ? Tree.Scalar(Any(random, Plain), isPlain: true) : Tree.Scalar(Any(random, Texts), isPlain: false));

    private void ChangeEntries(Random random, Tree mapping)
    {
        var entries = mapping.Entries ??= [];
        var other = Any(random, _mappings).Entries!;
        var (key, value) = other[random.Next(other.Count)];
        int at = random.Next(entries.Count + 1);
        switch (random.Next(4))
        {
            case 0:
                entries.Insert(at, (key.Copy(), value.Copy()));
                break;
            case 1 when at < entries.Count:
                entries[at] = (random.Next(4) == 0 ? Tree.Scalar(Any(random, Texts), isPlain: false) : key.Copy(), entries[at].Value);
                break;
            case 2 when at < entries.Count:
                entries.RemoveAt(at);
                break;
            case 3 when at < entries.Count:
                entries.Insert(random.Next(entries.Count), (entries[at].Key.Copy(), value.Copy()));
                break;
        }
    }

    private static void ChangeItems(Random random, Tree list)
    {
        var items = list.Items ??= [];
        int at = random.Next(items.Count + 1);
        if (at == items.Count || random.Next(2) == 0)
        {
            items.Insert(at, at < items.Count ? items[at].Copy() : Tree.Scalar(Any(random, Plain), isPlain: true));
            return;
        }

        items.RemoveAt(at);
    }

    /// <summary>Puts a place deeper, mostly as a type inside types.</summary>
    private static void Nest(Random random, Tree place)
    {
        int kind = random.Next(4);
        for (int i = random.Next(6) == 0 ? random.Next(140) : 1; i > 0; i--)
        {
            var inner = new Tree();
            inner.Become(place);
            place.Become(kind switch
            {
                0 => new Tree { Items = [inner] },
                1 => Tree.Mapping(("type", Tree.Scalar("array", isPlain: true)), ("items", inner)),
                2 => Tree.Mapping(("type", Tree.Scalar("object", isPlain: true)), ("properties", Tree.Mapping(("a", inner)))),
                _ => Tree.Mapping(("return", inner)),
            });
        }
    }

    /// <summary>Lets a place stand for another, above it or below, or merges it into a mapping.</summary>
    private static void Share(Random random, Tree[] places)
    {
        var anchor = Any(random, places);
        anchor.Anchor ??= $"a{random.Next(4)}";
        var place = Any(random, places);
        if (place.Entries is { } entries && random.Next(3) > 0)
        {
            var merged = new Tree { Alias = anchor.Anchor };
            entries.Insert(random.Next(entries.Count + 1), (Tree.Scalar("<<", isPlain: true), random.Next(3) == 0 ? new Tree { Items = [merged, new Tree { Alias = anchor.Anchor }] } : merged));
            return;
        }

        if (place != anchor)
        {
            place.Become(new Tree { Alias = anchor.Anchor });
        }
    }

    private static T Any<T>(Random random, IReadOnlyList<T> choices) => choices[random.Next(choices.Count)];
}
