using Mxcp.Definitions.Problems;
using Mxcp.Definitions.Values;

namespace Mxcp.Definitions.Yaml;

/// <summary>Reads the keys of one mapping, each once, and reports what is missing, of the wrong kind or unknown.</summary>
/// <remarks>
/// A key that need not be there and stands there without a value counts as absent. Only what the table of keys holds can be
/// asked for, and only as what it says: so an editor, which is told the table, and the reader cannot disagree.
/// </remarks>
internal sealed partial class MappingReader
{
    private readonly YamlMapping _mapping;
    private readonly KeyTable _table;
    private readonly ProblemList _problems;
    private readonly List<string> _known = [];
    private readonly List<string> _notYet = [];

    private MappingReader(YamlMapping mapping, string pointer, KeyTable table, ProblemList problems)
    {
        _mapping = mapping;
        Pointer = pointer;
        _table = table;
        _problems = problems;
    }

    public string Pointer { get; }

    /// <summary>Starts to read a node that must be a mapping; a node of another kind is reported.</summary>
    /// <param name="node">The node.</param>
    /// <param name="pointer">Its path.</param>
    /// <param name="table">The keys that it may have.</param>
    /// <param name="problems">Where problems go.</param>
    public static MappingReader? Open(YamlNode node, string pointer, KeyTable table, ProblemList problems)
    {
        if (node is YamlMapping mapping)
        {
            return new MappingReader(mapping, pointer, table, problems);
        }

        problems.Add(ProblemCode.WrongKind, pointer, NameOf(pointer, table.What), "a mapping", node.Kind);
        return null;
    }

    public string PointerTo(string key) => YamlPointer.Append(Pointer, key);

    /// <summary>Whether the key stands there, even with no value; it then counts as asked for.</summary>
    public bool Has(string key)
    {
        Know(key);
        return Contains(key);
    }

    /// <summary>Whether the key stands there; to look is not to ask for it.</summary>
    public bool Contains(string key) => _mapping.Find(key) is not null;

    /// <summary>The value of a key, whatever it is.</summary>
    public YamlNode? Value(string key) => ValueOrNull(key) is { } value && !IsNull(value) ? value : null;

    /// <summary>The value of a key, an explicit null included.</summary>
    public YamlNode? ValueOrNull(string key)
    {
        Know(key);
        return _mapping.Find(key)?.Value;
    }

    public YamlSequence? List(string key)
    {
        _ = Known<KeyValue.List>(key);
        var value = Value(key);
        if (value is null or YamlSequence)
        {
            return (YamlSequence?)value;
        }

        Wrong(key, "a list", value.Kind);
        return null;
    }

    public MappingReader? Mapping(string key)
    {
        var table = Known<KeyValue.Mapping>(key).Table();
        return Value(key) is { } value ? Open(value, PointerTo(key), table, _problems) : null;
    }

    /// <summary>A mapping with anything in it.</summary>
    public YamlMapping? Free(string key)
    {
        _ = Known<KeyValue.Free>(key);
        var value = Value(key);
        if (value is null or YamlMapping)
        {
            return (YamlMapping?)value;
        }

        Wrong(key, "a mapping", value.Kind);
        return null;
    }

    /// <summary>A mapping that must be there.</summary>
    public MappingReader? RequiredMapping(string key)
    {
        var table = Known<KeyValue.Mapping>(key).Table();
        return RequiredValue(key) is { } value ? Open(value, PointerTo(key), table, _problems) : null;
    }

    /// <summary>Keys whose meaning is decided but whose feature does not exist yet: never read and ignored.</summary>
    public void NotYet(params string[] keys) => _notYet.AddRange(keys);

    /// <summary>Reports the keys that nobody asked for, and those whose feature does not exist yet.</summary>
    public void End()
    {
        string[] offered = [.. _known.Where(key => !_table[key].IsNotYet)];
        foreach (string key in _mapping.Entries.Select(static entry => entry.Key.Value).Where(key => !offered.Contains(key)))
        {
            if (_known.Contains(key) || _notYet.Contains(key))
            {
                _problems.AddToKey(ProblemCode.NotSupportedYet, PointerTo(key), key);
                continue;
            }

            string wayOut = Nearest.To(key, offered) is { } near ? $"did you mean '{near}'?" : $"its keys are {string.Join(", ", offered)}";
            _problems.AddToKey(ProblemCode.UnknownKey, PointerTo(key), key, _table.What, wayOut);
        }
    }

    /// <summary>The value of a key that must be there; where the key has none, that is a value of the wrong kind.</summary>
    private YamlNode? RequiredValue(string key)
    {
        var value = ValueOrNull(key);
        if (value is null)
        {
            _problems.AddToKey(ProblemCode.MissingKey, Pointer, Capitalized(_table.What), key);
        }

        return value;
    }

    private void Wrong(string key, string expected, string found) =>
        _problems.Add(ProblemCode.WrongKind, PointerTo(key), key, expected, found);

    /// <summary>Makes a key known, which the table must hold.</summary>
    private Key Know(string key)
    {
        if (!_known.Contains(key))
        {
            _known.Add(key);
        }

        return _table[key];
    }

    /// <summary>What may stand under a key. To read it as anything else is a defect.</summary>
    private T Known<T>(string key)
        where T : KeyValue =>
        Know(key).Value as T ?? throw new InvalidOperationException($"'{key}' of {_table.What} is read as {typeof(T).Name}, but is {_table[key].Value.GetType().Name} in its table of keys");

    private static bool IsNull(YamlNode node) => node is YamlScalar { Type: YamlScalarType.Null };

    /// <summary>What a message calls the value under a path: its key, or <c>parameters[2]</c> for an item of a list.</summary>
    private static string NameOf(string pointer, string what)
    {
        string[] steps = [.. pointer.Split('/').Skip(1).Select(YamlPointer.Unescape)];
        return steps.Length switch
        {
            0 => what,
            > 1 when steps[steps.Length - 1].All(char.IsDigit) => $"{steps[steps.Length - 2]}[{steps[steps.Length - 1]}]",
            _ => steps[steps.Length - 1],
        };
    }

    private static string Capitalized(string what) => char.ToUpperInvariant(what[0]) + what.Substring(1);
}
