using System.Globalization;
using Mxcp.Definitions.Problems;
using Mxcp.Definitions.Values;

namespace Mxcp.Definitions.Yaml;

/// <summary>Reads the keys of one mapping, each once, and reports what is missing, of the wrong kind or unknown.</summary>
/// <remarks>A key that stands there without a value counts as absent.</remarks>
internal sealed class MappingReader
{
    private readonly YamlMapping _mapping;
    private readonly string _what;
    private readonly ProblemList _problems;
    private readonly List<string> _known = [];
    private readonly List<string> _notYet = [];

    private MappingReader(YamlMapping mapping, string pointer, string what, ProblemList problems)
    {
        _mapping = mapping;
        Pointer = pointer;
        _what = what;
        _problems = problems;
    }

    public string Pointer { get; }

    /// <summary>Starts to read a node that must be a mapping; a node of another kind is reported.</summary>
    /// <param name="node">The node.</param>
    /// <param name="pointer">Its path.</param>
    /// <param name="what">What the mapping describes, in the words of a message: <c>a tool</c>.</param>
    /// <param name="problems">Where problems go.</param>
    public static MappingReader? Open(YamlNode node, string pointer, string what, ProblemList problems)
    {
        if (node is YamlMapping mapping)
        {
            return new MappingReader(mapping, pointer, what, problems);
        }

        problems.Add(ProblemCode.WrongKind, pointer, NameOf(pointer, what), "a mapping", node.Kind);
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
    public YamlNode? Value(string key)
    {
        Know(key);
        return _mapping.Find(key)?.Value is { } value && value is not YamlScalar { Type: YamlScalarType.Null } ? value : null;
    }

    /// <summary>The value of a key, an explicit null included.</summary>
    public YamlNode? ValueOrNull(string key)
    {
        Know(key);
        return _mapping.Find(key)?.Value;
    }

    /// <summary>The value of a key that must be there.</summary>
    public YamlNode? RequiredValue(string key)
    {
        var value = Value(key);
        if (value is null)
        {
            _problems.AddToKey(ProblemCode.MissingKey, Pointer, Capitalized(_what), key);
        }

        return value;
    }

    public string? Text(string key) => TextOf(key, Value(key));

    public string? RequiredText(string key) => TextOf(key, RequiredValue(key));

    public bool? Boolean(string key)
    {
        switch (Value(key))
        {
            case null:
                return null;
            case YamlScalar { Type: YamlScalarType.Boolean } scalar:
                return scalar.Value[0] is 't' or 'T';
            case YamlScalar scalar when CoreSchema.IsOldBoolean(scalar.Value):
                Wrong(key, "true or false", $"'{scalar.Value}', which is text in YAML 1.2");
                return null;
            case var other:
                Wrong(key, "true or false", other.Kind);
                return null;
        }
    }

    /// <summary>A whole number from zero.</summary>
    public int? Count(string key)
    {
        switch (Value(key))
        {
            case null:
                return null;
            case YamlScalar { Type: YamlScalarType.Integer } scalar when int.TryParse(scalar.Value, NumberStyles.None, CultureInfo.InvariantCulture, out int count):
                return count;
            case YamlScalar { Type: YamlScalarType.Integer or YamlScalarType.Number } scalar:
                Wrong(key, $"a whole number from 0 to {int.MaxValue}", scalar.Value);
                return null;
            case var other:
                Wrong(key, $"a whole number from 0 to {int.MaxValue}", other.Kind);
                return null;
        }
    }

    public YamlSequence? List(string key)
    {
        var value = Value(key);
        if (value is null or YamlSequence)
        {
            return (YamlSequence?)value;
        }

        Wrong(key, "a list", value.Kind);
        return null;
    }

    /// <summary>A list of texts; items of another kind are reported and left out.</summary>
    public EquatableArray<string> TextList(string key)
    {
        if (List(key) is not { } list)
        {
            return default;
        }

        var texts = new List<string>();
        for (int i = 0; i < list.Items.Count; i++)
        {
            if (list.Items[i] is YamlScalar { Type: YamlScalarType.Text } scalar)
            {
                texts.Add(scalar.Value);
                continue;
            }

            _problems.Add(ProblemCode.WrongKind, YamlPointer.Append(PointerTo(key), i), key, "a list of texts", $"one with {list.Items[i].Kind} in it");
        }

        return texts.ToEquatableArray();
    }

    public MappingReader? Mapping(string key, string what) => Value(key) is { } value ? Open(value, PointerTo(key), what, _problems) : null;

    /// <summary>Keys whose meaning is decided but whose feature does not exist yet: never read and ignored.</summary>
    public void NotYet(params string[] keys) => _notYet.AddRange(keys);

    /// <summary>Reports the keys that nobody asked for.</summary>
    public void End()
    {
        foreach (var entry in _mapping.Entries.Where(entry => !_known.Contains(entry.Key.Value)))
        {
            string key = entry.Key.Value;
            if (_notYet.Contains(key))
            {
                _problems.AddToKey(ProblemCode.NotSupportedYet, PointerTo(key), key);
                continue;
            }

            string wayOut = Nearest.To(key, _known) is { } near ? $"did you mean '{near}'?" : $"its keys are {string.Join(", ", _known)}";
            _problems.AddToKey(ProblemCode.UnknownKey, PointerTo(key), key, _what, wayOut);
        }
    }

    private string? TextOf(string key, YamlNode? value)
    {
        switch (value)
        {
            case null:
                return null;
            case YamlScalar { Type: YamlScalarType.Text } scalar:
                return scalar.Value;
            case YamlScalar scalar:
                Wrong(key, "text", $"{scalar.Kind}; put it in quotes");
                return null;
            default:
                Wrong(key, "text", value.Kind);
                return null;
        }
    }

    private void Wrong(string key, string expected, string found) =>
        _problems.Add(ProblemCode.WrongKind, PointerTo(key), key, expected, found);

    private void Know(string key)
    {
        if (!_known.Contains(key))
        {
            _known.Add(key);
        }
    }

    private static string NameOf(string pointer, string what) => pointer.Length == 0 ? what : pointer.Substring(pointer.LastIndexOf('/') + 1);

    private static string Capitalized(string what) => char.ToUpperInvariant(what[0]) + what.Substring(1);
}
