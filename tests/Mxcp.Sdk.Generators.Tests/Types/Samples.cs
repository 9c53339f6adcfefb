using System.Globalization;
using System.Text.Json;

namespace Mxcp.Generators.Tests.Types;

/// <summary>Makes values of a type of the contract at random, for the C# type that they are read into: good ones, bad ones and lenient ones.</summary>
internal sealed class Samples(string contract, string type, Random random)
{
    private readonly NumberSamples _numbers = new(random);
    private readonly TextSamples _texts = new(random);

    private bool IsJson => type is "JsonElement" or "JsonNode";

    public Sample Next()
    {
        if (random.Next(10) == 0)
        {
            return OtherKind();
        }

        return contract switch
        {
            "string" => Text(),
            "email" => _texts.Email(),
            "uri" => _texts.Uri(),
            "date" => _texts.Date(),
            "time" => _texts.Time(hasOffset: type != "TimeOnly"),
            "date-time" => _texts.DateTime(isUtc: type == "DateTime"),
            "duration" => _texts.Duration(isFixed: type == "TimeSpan"),
            "timestamp" => _texts.Timestamp(),
            "enum" => _texts.Choice(),
            "integer" => _numbers.Integer(type),
            "by three" => _numbers.ByThree(type),
            "number" => _numbers.Number(type),
            "boolean" => Boolean(),
            "array" or "unique" or "any items" => Array(),
            "object" => Object(),
            _ => AnyObject(),
        };
    }

    /// <summary>A value of another kind of JSON, which no reader takes.</summary>
    private Sample OtherKind() => random.Next(4) switch
    {
        0 when type.EndsWith('?') => Sample.Lenient("null", "null"),
        0 => Sample.Wrong("null"),
        1 => Sample.Wrong(contract is "array" or "unique" or "any items" ? "{}" : "[]"),
        2 => Sample.Wrong(contract is "boolean" ? "1" : "true"),
        _ => Sample.Wrong(contract is "integer" or "by three" or "number" or "boolean" or "array" or "unique" or "any items" or "object" or "any object" ? "\"x\"" : "1"),
    };

    private Sample Text() => type switch
    {
        "DateOnly" => _texts.Date(),
        "TimeOnly" => _texts.Time(hasOffset: false),
        "DateTime" => _texts.DateTime(isUtc: true),
        "DateTimeOffset" => _texts.DateTime(isUtc: false),
        "TimeSpan" => _texts.Duration(isFixed: true),
        "Uri" => _texts.Uri(),
        "Guid" => _texts.Uuid(),
        "byte[]" => _texts.Base64(),
        "Color" => _texts.Choice(),
        _ => _texts.Any(),
    };

    private Sample Boolean()
    {
        string value = random.Next(2) == 0 ? "true" : "false";
        return random.Next(3) switch
        {
            0 => Sample.Lenient($"\"{value}\"", value),
            1 => Sample.Wrong("\"yes\""),
            _ => new Sample(value),
        };
    }

    private Sample Array()
    {
        var items = Enumerable.Range(0, random.Next(6)).Select(_ => random.Next(-1000, 1000)).Distinct().Select(static item => item.ToString(CultureInfo.InvariantCulture)).ToList();
        bool isOpen = contract == "any items" && IsJson;
        switch (random.Next(4))
        {
            case 0 when items.Count > 0:
                items.Add(items[0]);
                return new Sample(List(items), contract != "unique");
            case 1:
                items.Insert(0, random.Next(2) == 0 ? "1.5" : "null");
                return new Sample(List(items), isOpen);
            case 2 when !IsJson:
                string plain = List([.. items, "7000"]);
                items.Add("\"7000\"");
                return Sample.Lenient(List(items), plain);
            default:
                return new Sample(List(items));
        }
    }

    private static string List(IEnumerable<string> items) => $"[{string.Join(',', items)}]";

    private Sample Object()
    {
        string x = (random.Next(-1000, 1000) / 8.0).ToString(CultureInfo.InvariantCulture);
        string label = JsonSerializer.Serialize(_texts.Letters());
        bool isOpen = contract == "any object" && IsJson;
        return random.Next(6) switch
        {
            0 => new Sample($$"""{"label":{{label}}}""", isOpen),
            1 => new Sample($$"""{"x":"north","label":{{label}}}""", isOpen),
            2 => new Sample($$"""{"x":{{x}},"label":1}""", isOpen),
            3 when !IsJson => new Sample($$"""{"x":{{x}},"more":[{}]}""", Back: $$"""{"x":{{x}},"label":null}"""),
            4 when !IsJson => Sample.Lenient($$"""{"label":null,"x":"{{x}}"}""", $$"""{"x":{{x}},"label":null}"""),
            _ => new Sample($$"""{"label":{{label}},"x":{{x}}}"""),
        };
    }

    private Sample AnyObject()
    {
        if (!type.Contains("Dictionary", StringComparison.Ordinal))
        {
            return Object();
        }

        var members = Enumerable.Range(0, random.Next(5)).Select(i => $"{JsonSerializer.Serialize($"{_texts.Letters()}{i}")}:{random.Next()}").ToList();
        switch (random.Next(3))
        {
            case 0:
                members.Add("\"last\":2147483648");
                return Sample.Wrong($"{{{string.Join(',', members)}}}");
            case 1:
                members.Add("\"last\":null");
                return Sample.Wrong($"{{{string.Join(',', members)}}}");
            default:
                return new Sample($"{{{string.Join(',', members)}}}");
        }
    }
}
