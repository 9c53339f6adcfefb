using System.Text.RegularExpressions;
using Mxcp.Definitions.Schema;
using Mxcp.Definitions.Types;

namespace Mxcp.Definitions.Rules;

/// <summary>Says at build time what the generated validator would say of a constant.</summary>
internal static class LiteralCheck
{
    private const int LongestShown = 64;

    private static readonly TimeSpan PatternLimit = TimeSpan.FromSeconds(1);

    /// <summary>The first thing that is wrong with a value, in words, or <see langword="null"/>.</summary>
    public static string? FirstMistake(Literal value, MxcpType type)
    {
        string? mistake = (type, value) switch
        {
            (MxcpType.Text text, TextLiteral literal) => OfText(literal.Value, text),
            (MxcpType.Integer integer, NumberLiteral literal) => OfInteger(literal, integer),
            (MxcpType.Number number, NumberLiteral literal) => OfNumber(literal, number),
            (MxcpType.Boolean, BooleanLiteral) => null,
            (MxcpType.Array array, ArrayLiteral literal) => OfArray(literal, array),
            (MxcpType.Object shape, ObjectLiteral literal) => OfObject(literal, shape),
            (MxcpType.Text, NumberLiteral or BooleanLiteral) => "must be text; put it in quotes",
            _ => $"must be of type {type.Keyword}, not {value.Kind}",
        };

        return mistake ?? (type.Enum.IsEmpty || type.Enum.Contains(value) ? null : $"must be one of {string.Join(", ", type.Enum.Select(Show))}");
    }

    /// <summary>The value as a message shows it.</summary>
    public static string Show(Literal value)
    {
        string text = value is TextLiteral literal ? literal.Value : JsonText.Of(value);
        return text.Length <= LongestShown ? text : text.Substring(0, LongestShown) + "…";
    }

    private static string? OfText(string value, MxcpType.Text type)
    {
        int length = value.Length - value.Count(char.IsLowSurrogate);
        if (length < type.MinLength)
        {
            return $"must be at least {type.MinLength} characters long, is {length}";
        }

        if (length > type.MaxLength)
        {
            return $"must be at most {type.MaxLength} characters long, is {length}";
        }

        if (type.Pattern is { } pattern && !Regex.IsMatch(value, pattern.DotNet, RegexOptions.CultureInvariant, PatternLimit))
        {
            return $"must match the pattern {pattern.Text}";
        }

        return TextFormats.IsValid(type.Format, value) ? null : $"must be {TextFormats.Describe(type.Format)}";
    }

    private static string? OfInteger(NumberLiteral value, MxcpType.Integer type)
    {
        if (value.AsInt64 is not { } number)
        {
            return "must be a whole number that 64 bits hold";
        }

        return number switch
        {
            _ when number < type.Minimum => $"must be at least {type.Minimum}",
            _ when number > type.Maximum => $"must be at most {type.Maximum}",
            _ when type.MultipleOf is { } step && number % step != 0 => $"must be a multiple of {step}",
            _ => null,
        };
    }

    private static string? OfNumber(NumberLiteral value, MxcpType.Number type)
    {
        double number = value.AsDouble;
        return type switch
        {
            { Minimum: { } least } when number < least.AsDouble => $"must be at least {least.Json}",
            { Maximum: { } most } when number > most.AsDouble => $"must be at most {most.Json}",
            { ExclusiveMinimum: { } above } when number <= above.AsDouble => $"must be greater than {above.Json}",
            { ExclusiveMaximum: { } below } when number >= below.AsDouble => $"must be less than {below.Json}",
            { MultipleOf: { } step } when value.AsDecimal is not { } exact || exact % step.AsDecimal!.Value != 0 => $"must be a multiple of {step.Json}",
            _ => null,
        };
    }

    private static string? OfArray(ArrayLiteral value, MxcpType.Array type)
    {
        if (value.Items.Count < type.MinItems)
        {
            return $"must have at least {type.MinItems} items, has {value.Items.Count}";
        }

        if (value.Items.Count > type.MaxItems)
        {
            return $"must have at most {type.MaxItems} items, has {value.Items.Count}";
        }

        if (type.UniqueItems && value.Items.Distinct().Count() < value.Items.Count)
        {
            return "must not hold the same item twice";
        }

        return type.Items is { } items ? FirstOf(value.Items.Select((item, i) => ($"[{i}]", FirstMistake(item, items)))) : null;
    }

    private static string? OfObject(ObjectLiteral value, MxcpType.Object type)
    {
        if (type.Properties.FirstOrDefault(property => property.IsRequired && value.Find(property.Name) is null) is { } missing)
        {
            return $"needs the property '{missing.Name}'";
        }

        if (!type.AllowsOthers && value.Properties.FirstOrDefault(property => type.Properties.All(other => other.Name != property.Name)) is { } extra)
        {
            return $"'{extra.Name}' is no property of it";
        }

        return FirstOf(
            from property in type.Properties
            let given = value.Find(property.Name)
            where given is not null
            select (property.Name, FirstMistake(given, property.Type)));
    }

    private static string? FirstOf(IEnumerable<(string Path, string? Mistake)> mistakes) =>
        mistakes.Where(static found => found.Mistake is not null).Select(static found => $"{found.Path}: {found.Mistake}").FirstOrDefault();
}
