using System.Globalization;
using System.Text;
using Mxcp.Definitions.Types;
using Mxcp.Definitions.Values;

namespace Mxcp.Definitions.Schema;

/// <summary>Writes a type as a JSON Schema (draft 2020-12), compact, everything inline.</summary>
internal sealed class SchemaWriter
{
    private readonly StringBuilder _json = new();
    private readonly bool _isOutput;
    private bool _needsComma;

    private SchemaWriter(bool isOutput)
    {
        _isOutput = isOutput;
    }

    /// <summary>The schema of a value that a caller gives.</summary>
    public static string WriteInput(MxcpType type) => Write(type, isOutput: false);

    /// <summary>The schema of a value that a caller gets: declared properties are always there, and null is said where it can come.</summary>
    public static string WriteOutput(MxcpType type) => Write(type, isOutput: true);

    private static string Write(MxcpType type, bool isOutput)
    {
        var writer = new SchemaWriter(isOutput);
        writer.WriteType(type);
        return writer._json.ToString();
    }

    private void WriteType(MxcpType type)
    {
        Open();
        if (type is not MxcpType.Any)
        {
            Key("type").Append(type.IsNullable ? $"[\"{type.Keyword}\",\"null\"]" : $"\"{type.Keyword}\"");
        }

        WriteText("description", type.Description);
        WriteLiterals("enum", type.IsNullable && !type.Enum.IsEmpty ? type.Enum.Append(new NullLiteral()).ToEquatableArray() : type.Enum);
        WriteConstraints(type);
        if (type.Default is { } value && !HoldsNull(value, type))
        {
            JsonText.Append(Key("default"), value);
        }

        WriteLiterals("examples", type.Examples);
        Close();
    }

    /// <summary>Null is taken from callers in places where their schema, for the sake of portability, does not say so.</summary>
    private static bool HoldsNull(Literal literal, MxcpType type) => (literal, type) switch
    {
        (NullLiteral, _) => true,
        (ArrayLiteral list, MxcpType.Array { Items: { } items }) => list.Items.Any(item => HoldsNull(item, items)),
        (ObjectLiteral mapping, MxcpType.Object shape) => shape.Properties
            .Join(mapping.Properties, static property => property.Name, static given => given.Name, static (property, given) => (given.Value, property.Type))
            .Any(static pair => HoldsNull(pair.Value, pair.Type)),
        _ => false,
    };

    private void WriteConstraints(MxcpType type)
    {
        switch (type)
        {
            case MxcpType.Text text:
                WriteFormat(text);
                WriteNumber("minLength", text.MinLength);
                WriteNumber("maxLength", text.MaxLength);
                break;
            case MxcpType.Integer integer:
                WriteNumber("minimum", integer.Minimum);
                WriteNumber("minimum", integer.WideMinimum);
                WriteNumber("maximum", integer.Maximum);
                WriteNumber("maximum", integer.WideMaximum);
                WriteNumber("multipleOf", integer.MultipleOf);
                break;
            case MxcpType.Number number:
                WriteNumber("minimum", number.Minimum);
                WriteNumber("maximum", number.Maximum);
                WriteNumber("exclusiveMinimum", number.ExclusiveMinimum);
                WriteNumber("exclusiveMaximum", number.ExclusiveMaximum);
                WriteNumber("multipleOf", number.MultipleOf);
                break;
            case MxcpType.Array array:
                WriteArray(array);
                break;
            case MxcpType.Object shape:
                WriteObject(shape);
                break;
        }
    }

    /// <summary>A format by its name where JSON Schema has one that means the same, by its pattern where not.</summary>
    private void WriteFormat(MxcpType.Text text)
    {
        string? ownPattern = text.Pattern?.Text;
        string? formatPattern = TextFormats.SchemaPattern(text.Format, text.Narrowing);
        if (text.Format != TextFormat.None && formatPattern is null)
        {
            WriteText("format", TextFormats.NameOf(text.Format));
        }

        WriteText("pattern", ownPattern ?? formatPattern);
        if (ownPattern is not null && formatPattern is not null)
        {
            Key("allOf").Append("[{\"pattern\":").Append(JsonText.Of(formatPattern)).Append("}]");
        }
    }

    private void WriteArray(MxcpType.Array array)
    {
        if (array.Items is { } items)
        {
            Key("items");
            WriteNested(items);
        }

        WriteNumber("minItems", array.MinItems);
        WriteNumber("maxItems", array.MaxItems);
        if (array.UniqueItems)
        {
            Key("uniqueItems").Append("true");
        }
    }

    private void WriteObject(MxcpType.Object shape)
    {
        if (!shape.Properties.IsEmpty)
        {
            Key("properties");
            Open();
            foreach (var property in shape.Properties)
            {
                Key(property.Name);
                WriteNested(property.Type);
            }

            Close();
        }

        string[] required = [.. shape.Properties.Where(property => _isOutput || property.IsRequired).Select(static property => property.Name)];
        if (required.Length > 0)
        {
            WriteLiterals("required", required.Select(static Literal (name) => new TextLiteral(name)).ToEquatableArray());
        }

        if (!shape.AllowsOthers)
        {
            Key("additionalProperties").Append("false");
        }
        else if (shape.Others is { } others)
        {
            Key("additionalProperties");
            WriteNested(others);
        }
    }

    private void WriteNested(MxcpType type)
    {
        WriteType(type);
        _needsComma = true;
    }

    private void WriteText(string key, string? value)
    {
        if (value is not null)
        {
            JsonText.Append(Key(key), value);
        }
    }

    private void WriteNumber(string key, long? value)
    {
        if (value is { } number)
        {
            Key(key).Append(number.ToString(CultureInfo.InvariantCulture));
        }
    }

    private void WriteNumber(string key, NumberLiteral? value)
    {
        if (value is not null)
        {
            Key(key).Append(value.Json);
        }
    }

    private void WriteLiterals(string key, EquatableArray<Literal> values)
    {
        if (!values.IsEmpty)
        {
            JsonText.Append(Key(key), new ArrayLiteral(values));
        }
    }

    private StringBuilder Key(string name)
    {
        if (_needsComma)
        {
            _json.Append(',');
        }

        _needsComma = true;
        JsonText.Append(_json, name);
        return _json.Append(':');
    }

    private void Open()
    {
        _json.Append('{');
        _needsComma = false;
    }

    private void Close()
    {
        _json.Append('}');
        _needsComma = true;
    }
}
