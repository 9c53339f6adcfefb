using Mxcp.Definitions.Problems;
using Mxcp.Definitions.Values;

namespace Mxcp.Definitions.Yaml;

internal sealed partial class MappingReader
{
    public string? Text(string key) => TextOf(key, Value(key));

    public string? RequiredText(string key) => TextOf(key, RequiredValue(key));

    public bool? Boolean(string key)
    {
        _ = Known<KeyValue.Boolean>(key);
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
        _ = Known<KeyValue.Count>(key);
        switch (Value(key))
        {
            case null:
                return null;
            case YamlScalar { Type: YamlScalarType.Integer } scalar when CoreSchema.CountOf(scalar.Value) is { } count:
                return count;
            case YamlScalar { Type: YamlScalarType.Integer or YamlScalarType.Number } scalar:
                Wrong(key, $"a whole number from 0 to {int.MaxValue}", scalar.Value);
                return null;
            case var other:
                Wrong(key, $"a whole number from 0 to {int.MaxValue}", other.Kind);
                return null;
        }
    }

    /// <summary>A list of texts; items of another kind are reported and left out.</summary>
    public EquatableArray<string> TextList(string key)
    {
        _ = Known<KeyValue.Texts>(key);
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

    private string? TextOf(string key, YamlNode? value)
    {
        _ = Known<KeyValue.Text>(key);
        switch (value)
        {
            case null:
                return null;
            case YamlScalar { Type: YamlScalarType.Text } scalar:
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
