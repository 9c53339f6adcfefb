using Mxcp.Definitions.Schema;
using Mxcp.Definitions.Types;
using Mxcp.Definitions.Values;
using Mxcp.Definitions.Yaml;

namespace Mxcp.Definitions.Rules;

/// <summary>Says at build time what the generated validator would say of a constant.</summary>
internal sealed class LiteralCheck
{
    private const int LongestShown = 64;
    private const int MostShown = 20;
    private const string Hidden = "***";

    private readonly List<LiteralMistake> _mistakes = [];
    private readonly ChoiceSets _choices;

    private LiteralCheck(ChoiceSets choices)
    {
        _choices = choices;
    }

    /// <summary>Everything that is wrong with a value.</summary>
    public static IReadOnlyList<LiteralMistake> Mistakes(Literal value, MxcpType type) => Mistakes(value, type, new ChoiceSets());

    /// <summary>Everything that is wrong with one of several values.</summary>
    public static IReadOnlyList<LiteralMistake> Mistakes(Literal value, MxcpType type, ChoiceSets choices)
    {
        var check = new LiteralCheck(choices);
        check.Add(value, type, new Place("", "", IsSensitive: false));
        return check._mistakes;
    }

    /// <summary>The first thing that is wrong with a value, in words, or <see langword="null"/>.</summary>
    public static string? FirstMistake(Literal value, MxcpType type)
    {
        var mistakes = Mistakes(value, type);
        if (mistakes.Count == 0)
        {
            return null;
        }

        return mistakes[0].Path.Length == 0 ? mistakes[0].Rule : $"{mistakes[0].Path}: {mistakes[0].Rule}";
    }

    /// <summary>The value as a message shows it.</summary>
    public static string Show(Literal value)
    {
        string text = value is TextLiteral literal ? literal.Value : JsonText.Of(value);
        if (text.Length <= LongestShown)
        {
            return text;
        }

        int end = char.IsHighSurrogate(text[LongestShown - 1]) ? LongestShown - 1 : LongestShown;
        return text.Substring(0, end) + "…";
    }

    /// <summary>The value as a message shows it, unless its type keeps it out of messages.</summary>
    public static string Show(Literal value, MxcpType type) => type.IsSensitive ? Hidden : Show(value);

    private void Add(Literal value, MxcpType type, Place place)
    {
        place = place with { IsSensitive = place.IsSensitive || type.IsSensitive };
        int before = _mistakes.Count;
        string? mistake = (type, value) switch
        {
            ({ Nullable: true }, NullLiteral) => null,
            (MxcpType.Text text, TextLiteral literal) => OfText(literal.Value, text),
            (MxcpType.Integer integer, NumberLiteral literal) => OfInteger(literal, integer),
            (MxcpType.Number number, NumberLiteral literal) => OfNumber(literal, number),
            (MxcpType.Boolean, BooleanLiteral) => null,
            (MxcpType.Array array, ArrayLiteral literal) => OfArray(literal, array, place),
            (MxcpType.Object shape, ObjectLiteral literal) => OfObject(literal, shape, place),
            (MxcpType.Any, _) => null,
            (MxcpType.Text, NumberLiteral or BooleanLiteral) => "must be text; put it in quotes",
            _ => $"must be of type {type.Keyword}, not {value.Kind}",
        };

        bool isUnlisted = mistake is null && _mistakes.Count == before && !type.Enum.IsEmpty && !_choices.Of(type).Contains(value);
        mistake ??= isUnlisted ? $"must be one of {Choices(type, place)}" : null;
        if (mistake is not null)
        {
            _mistakes.Insert(before, new LiteralMistake(place.Pointer, place.Path, place.IsSensitive ? Hidden : Show(value), mistake));
        }
    }

    /// <summary>The choices as a message shows them; a long list is said in part, as there may be as many messages as choices.</summary>
    private static string Choices(MxcpType type, Place place)
    {
        string shown = string.Join(", ", type.Enum.Take(MostShown).Select(choice => place.IsSensitive ? Hidden : Show(choice)));
        return type.Enum.Count > MostShown ? $"{shown} and {type.Enum.Count - MostShown} more" : shown;
    }

    private static string? OfText(string value, MxcpType.Text type)
    {
        int length = value.Length - value.Where((letter, i) => i > 0 && char.IsSurrogatePair(value[i - 1], letter)).Count();
        if (length < type.MinLength)
        {
            return $"must be at least {type.MinLength} characters long, is {length}";
        }

        if (length > type.MaxLength)
        {
            return $"must be at most {type.MaxLength} characters long, is {length}";
        }

        if (type.Pattern is { } pattern && !PatternMatch.IsMatch(value, pattern))
        {
            return $"must match the pattern {pattern.Text}";
        }

        return TextFormats.IsValid(type.Format, type.Narrowing, value) ? null : $"must be {TextFormats.Describe(type.Format, type.Narrowing)}";
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

    /// <remarks>Numbers are compared both exactly and as doubles: which of the two runs is not decided yet.</remarks>
    private static string? OfNumber(NumberLiteral value, MxcpType.Number type) => type switch
    {
        { Minimum: { } least } when value.CompareTo(least) < 0 => $"must be at least {least.Json}",
        { Maximum: { } most } when value.CompareTo(most) > 0 => $"must be at most {most.Json}",
        { ExclusiveMinimum: { } above } when value.AsDouble <= above.AsDouble => $"must be greater than {above.Json}",
        { ExclusiveMaximum: { } below } when value.AsDouble >= below.AsDouble => $"must be less than {below.Json}",
        { MultipleOf: { } step } when !value.IsMultipleOf(step) => $"must be a multiple of {step.Json}",
        _ => null,
    };

    private string? OfArray(ArrayLiteral value, MxcpType.Array type, Place place)
    {
        for (int i = 0; type.Items is { } items && i < value.Items.Count; i++)
        {
            Add(value.Items[i], items, place.Item(i));
        }

        return value.Items.Count switch
        {
            var count when count < type.MinItems => $"must have at least {type.MinItems} items, has {count}",
            var count when count > type.MaxItems => $"must have at most {type.MaxItems} items, has {count}",
            var count when type.UniqueItems && value.Items.Select(Sorted).Distinct().Count() < count => "must not hold the same item twice",
            _ => null,
        };
    }

    private string? OfObject(ObjectLiteral value, MxcpType.Object type, Place place)
    {
        var given = value.Properties.ToDictionary(static property => property.Name, static property => property.Value, StringComparer.Ordinal);
        foreach (var property in type.Properties.Where(property => given.ContainsKey(property.Name)))
        {
            Add(given[property.Name], property.Type, place.Property(property.Name));
        }

        var declared = new HashSet<string>(type.Properties.Select(static property => property.Name), StringComparer.Ordinal);
        foreach (var other in value.Properties.Where(property => type.Others is not null && !declared.Contains(property.Name)))
        {
            Add(other.Value, type.Others!, place.Property(other.Name));
        }

        var missing = type.Properties.Where(property => property.IsRequired && !given.ContainsKey(property.Name)).Select(static property => property.Name);
        var extra = value.Properties.Select(static property => property.Name).Where(name => !type.AllowsOthers && !declared.Contains(name));
        string[] mistakes =
        [
            .. missing.Select(static name => $"needs the property '{name}'"),
            .. extra.Select(static name => $"'{name}' is no property of it"),
        ];
        return mistakes.Length == 0 ? null : string.Join("; ", mistakes);
    }

    /// <summary>The value with the properties of objects in one order, which for JSON are the same in any.</summary>
    private static Literal Sorted(Literal value) => value switch
    {
        ArrayLiteral array => new ArrayLiteral(array.Items.Select(Sorted).ToEquatableArray()),
        ObjectLiteral mapping => new ObjectLiteral(mapping.Properties.Select(static property => property with { Value = Sorted(property.Value) }).ToSortedArray(static property => property.Name)),
        _ => value,
    };

    /// <summary>Where in the constant the check is, and whether what stands there may be shown.</summary>
    private readonly record struct Place(string Pointer, string Path, bool IsSensitive)
    {
        public Place Item(int index) => this with { Pointer = YamlPointer.Append(Pointer, index), Path = $"{Path}[{index}]" };

        public Place Property(string name) => this with { Pointer = YamlPointer.Append(Pointer, name), Path = Path.Length == 0 ? name : $"{Path}.{name}" };
    }
}
