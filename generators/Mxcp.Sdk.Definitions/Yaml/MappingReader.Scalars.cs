using Mxcp.Definitions.Problems;
using Mxcp.Definitions.Values;

namespace Mxcp.Definitions.Yaml;

internal sealed partial class MappingReader
{
    public string? Text(string key) => TextOf(key, Value(key));

    public string? RequiredText(string key) => TextOf(key, RequiredValue(key));

    /// <summary>A text that is needed before references are looked up, and so cannot be one.</summary>
    public string? FixedText(string key) => Fixed(key, Text(key));

    /// <inheritdoc cref="FixedText"/>
    public string? RequiredFixedText(string key) => Fixed(key, RequiredText(key));

    /// <summary>One of the texts that the table names.</summary>
    public string? Choice(string key)
    {
        var choices = ((KeyValue.Text)_table[key].Value).Choices;
        if (Text(key) is not { } text)
        {
            return null;
        }

        if (IsReference(key) || choices.Contains(text))
        {
            return text;
        }

        _problems.Add(ProblemCode.InvalidChoice, PointerTo(key), Shown((YamlScalar)Value(key)!), key, string.Join(", ", choices));
        return null;
    }

    /// <summary>A scalar as messages show it: what was looked up stays what stands in the file.</summary>
    public static string Shown(YamlScalar scalar) => scalar.Reference ?? scalar.Value;

    /// <summary>Whether a reference stands there that nobody has looked up.</summary>
    public bool IsReference(string key) => Value(key) is YamlScalar { Type: YamlScalarType.Reference };

    public bool? Boolean(string key)
    {
        var kind = Known<KeyValue.Boolean>(key);
        switch (Value(key))
        {
            case null or YamlScalar { Type: YamlScalarType.Reference }:
                return null;
            case YamlScalar scalar when IsOf(YamlScalarType.Boolean, scalar):
                return Allowed(key, scalar.Value[0] is 't' or 'T', kind);
            case YamlScalar { Type: not YamlScalarType.Resolved } scalar when CoreSchema.IsOldBoolean(scalar.Value):
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
        _ = Known<KeyValue.Count>(key);
        switch (Value(key))
        {
            case null or YamlScalar { Type: YamlScalarType.Reference }:
                return null;
            case YamlScalar scalar when IsOf(YamlScalarType.Integer, scalar) && CoreSchema.CountOf(scalar.Value) is { } count:
                return count;
            case YamlScalar { Type: YamlScalarType.Integer or YamlScalarType.Number } scalar:
                Wrong(key, $"a whole number from 0 to {int.MaxValue}", scalar.Value);
                return null;
            case var other:
                Wrong(key, $"a whole number from 0 to {int.MaxValue}", other.Kind);
                return null;
        }
    }

    /// <summary>A whole number above zero with or without a unit, in the smallest unit; 0 for <c>none</c>.</summary>
    public int? Quantity(string key)
    {
        var kind = Known<KeyValue.Quantity>(key);
        switch (Value(key))
        {
            case null:
                return null;
            case YamlScalar scalar when QuantityOf(scalar, kind) is { } quantity:
                return quantity;
            case YamlScalar scalar:
                _problems.Add(ProblemCode.InvalidChoice, PointerTo(key), Shown(scalar), key, kind.Words);
                return null;
            case var other:
                Wrong(key, kind.Words, other.Kind);
                return null;
        }
    }

    /// <summary>A list of texts; items of another kind are reported and left out.</summary>
    public EquatableArray<string> TextList(string key)
    {
        var kind = Known<KeyValue.Texts>(key);
        if (kind.MayBeOne && Value(key) is YamlScalar { IsText: true } one)
        {
            return new EquatableArray<string>([one.Value]);
        }

        if (List(key) is not { } list)
        {
            return default;
        }

        var texts = new List<string>();
        for (int i = 0; i < list.Items.Count; i++)
        {
            if (list.Items[i] is YamlScalar { IsText: true } scalar)
            {
                texts.Add(scalar.Value);
                continue;
            }

            _problems.Add(ProblemCode.WrongKind, YamlPointer.Append(PointerTo(key), i), key, "a list of texts", $"one with {list.Items[i].Kind} in it");
        }

        return texts.ToEquatableArray();
    }

    private static int? QuantityOf(YamlScalar scalar, KeyValue.Quantity kind) => scalar.Type switch
    {
        YamlScalarType.Integer => Scaled(CoreSchema.CountOf(scalar.Value), kind.PlainFactor, kind),
        _ when scalar.IsText && scalar.Value == KeyValue.Quantity.None => 0,
        _ when scalar.IsText => QuantityWithUnit(scalar.Value, kind),
        _ => null,
    };

    private static int? QuantityWithUnit(string text, KeyValue.Quantity kind)
    {
        int digits = text.TakeWhile(static letter => letter is >= '0' and <= '9').Count();
        foreach (var unit in kind.Units)
        {
            if (digits > 0 && text[0] != '0' && text.Substring(digits) == unit.Key)
            {
                return Scaled(CoreSchema.CountOf(text.Substring(0, digits)), unit.Value, kind);
            }
        }

        return null;
    }

    private static int? Scaled(int? count, int factor, KeyValue.Quantity kind) =>
        count is > 0 && (long)count.Value * factor <= kind.Maximum ? count.Value * factor : null;

    private string? Fixed(string key, string? text)
    {
        if (!IsReference(key))
        {
            return text;
        }

        _problems.Add(ProblemCode.InvalidChoice, PointerTo(key), text!, key, "the text itself: it is needed before references are looked up");
        return null;
    }

    /// <summary>Whether a scalar is of a type, or stands for a text that can be read so.</summary>
    private static bool IsOf(YamlScalarType type, YamlScalar scalar) =>
        scalar.Type == type || (scalar.Type == YamlScalarType.Resolved && CoreSchema.TypeOf(scalar.Value) == type);

    private bool Allowed(string key, bool value, KeyValue.Boolean kind)
    {
        if (value && kind.IsTrueNotYet)
        {
            _problems.Add(ProblemCode.NotSupportedYet, PointerTo(key), $"{key}: true");
        }

        return value;
    }

    private string? TextOf(string key, YamlNode? value)
    {
        _ = Known<KeyValue.Text>(key);
        switch (value)
        {
            case null:
                return null;
            case YamlScalar { IsText: true } scalar:
                return scalar.Value;
            case YamlScalar { Type: not YamlScalarType.Null } scalar:
                Wrong(key, "text", $"{scalar.Kind}; put it in quotes");
                return null;
            default:
                Wrong(key, "text", value.Kind);
                return null;
        }
    }
}
