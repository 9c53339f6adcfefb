using System.Numerics;
using System.Text.Json;
using Mxcp.CompilerServices;

namespace Mxcp.Execution;

/// <summary>Checks JSON that came as text, from a JSON column, against a definition.</summary>
internal static class JsonShape
{
    /// <summary>The first thing that is not as defined, and where it is.</summary>
    public static (string Path, Breach Breach)? Check(ReadOnlySpan<byte> json, ResultShape shape)
    {
        var reader = new Utf8JsonReader(json, JsonText.ReaderOptions);
        var value = JsonElement.ParseValue(ref reader);
        return Value(value, shape, "");
    }

    private static (string Path, Breach Breach)? Value(JsonElement value, ResultShape shape, string path)
    {
        if (value.ValueKind == JsonValueKind.Null)
        {
            return shape.AllowsNull ? null : (path, new Breach("must not be null"));
        }

        return shape.Kind switch
        {
            ShapeKind.Array when value.ValueKind == JsonValueKind.Array => Array(value, shape, path),
            ShapeKind.Object when value.ValueKind == JsonValueKind.Object => Object(value, shape, path),
            _ => Scalar(value, shape) is { } breach ? (path, breach) : null,
        };
    }

    private static Breach? Scalar(JsonElement value, ResultShape shape)
    {
        switch (shape.Kind, value.ValueKind)
        {
            case (ShapeKind.Text, JsonValueKind.String):
                return Text(value.GetString(), shape.TextRule);
            case (ShapeKind.Integer, JsonValueKind.Number) when Multiples.TryInteger(value.GetRawText(), out var integer):
                // Beyond 128 bits all bounds that can be set are passed.
                var clamped = (Int128)BigInteger.Max(Int128.MinValue, BigInteger.Min(Int128.MaxValue, integer));
                return Constraints.Integer(clamped, shape.IntegerRule.Constraint) is { } breach ? breach with { Actual = value.GetRawText() } : null;
            case (ShapeKind.Number, JsonValueKind.Number):
                return Constraints.Number(value.GetDouble(), shape.NumberRule.Constraint);
            case (ShapeKind.Boolean, JsonValueKind.True or JsonValueKind.False):
                return Constraints.Boolean(value.GetBoolean(), shape.Booleans);
            default:
                return new Breach($"must be of type {shape}", Shown(value));
        }
    }

    /// <summary>A time may have an offset or none, as TIMETZ and TIME do: the schemas of such results say both.</summary>
    private static Breach? Text(string? text, TextRule rule)
    {
        bool isLocalTime = rule.Format == TextFormat.Time && Formats.IsTime(text);
        return Constraints.Text(text.AsSpan(), isLocalTime ? rule.WithoutFormat : rule.Constraint);
    }

    private static (string Path, Breach Breach)? Array(JsonElement array, ResultShape shape, string path)
    {
        if (Constraints.ItemCount(array.GetArrayLength(), shape.ItemRule.MinItems, shape.ItemRule.MaxItems) is { } count)
        {
            return (path, count);
        }

        if (shape.ItemRule.UniqueItems && CanonicalJson.FindTwice(array, out int first, out int second))
        {
            return (path, Constraints.Twice(first, second));
        }

        int index = 0;
        foreach (var item in shape.Items is null ? default : array.EnumerateArray())
        {
            if (Value(item, shape.Items!, $"{path}[{index++}]") is { } problem)
            {
                return problem;
            }
        }

        return null;
    }

    private static (string Path, Breach Breach)? Object(JsonElement value, ResultShape shape, string path)
    {
        foreach (var property in shape.Properties)
        {
            if (!value.TryGetProperty(property.Name, out var item))
            {
                return (JsonPath.Join(path, property.Name), new Breach("is missing"));
            }

            if (Value(item, property.Shape, JsonPath.Join(path, property.Name)) is { } problem)
            {
                return problem;
            }
        }

        if (shape.IsOpen)
        {
            return null;
        }

        foreach (var property in value.EnumerateObject())
        {
            if (!shape.Properties.Any(declared => declared.Name == property.Name))
            {
                return (JsonPath.Join(path, property.Name), new Breach("is not declared, and additional properties are not allowed"));
            }
        }

        return null;
    }

    private static string Shown(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => "an array",
        JsonValueKind.Object => "an object",
        JsonValueKind.String => Breach.Quote(value.GetString()),
        _ => value.GetRawText(),
    };
}
