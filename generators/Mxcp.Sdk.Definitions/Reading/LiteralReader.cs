using Mxcp.Definitions.Problems;
using Mxcp.Definitions.Types;
using Mxcp.Definitions.Values;
using Mxcp.Definitions.Yaml;

namespace Mxcp.Definitions.Reading;

/// <summary>Reads the constants of a type: <c>default</c>, <c>enum</c> and <c>examples</c>.</summary>
internal static class LiteralReader
{
    public static Literals ReadAll(MappingReader keys, ProblemList problems) => new(
        Default: keys.ValueOrNull("default") is { } value ? Read(value, keys.PointerTo("default"), problems) : null,
        Enum: ReadList("enum", keys, problems),
        Examples: ReadList("examples", keys, problems));

    private static EquatableArray<Literal> ReadList(string key, MappingReader keys, ProblemList problems)
    {
        if (keys.List(key) is not { } list)
        {
            return default;
        }

        if (list.Items.Count == 0)
        {
            problems.Add(ProblemCode.WrongKind, keys.PointerTo(key), key, "a list with at least one value", "an empty one");
        }

        return list.Items
            .Select((item, i) => Read(item, YamlPointer.Append(keys.PointerTo(key), i), problems))
            .OfType<Literal>()
            .ToEquatableArray();
    }

    /// <summary>A value of YAML as JSON has it.</summary>
    public static Literal? Read(YamlNode node, string pointer, ProblemList problems) => node switch
    {
        YamlScalar scalar => ReadScalar(scalar, pointer, problems),
        YamlSequence sequence => new ArrayLiteral(sequence.Items
            .Select((item, i) => Read(item, YamlPointer.Append(pointer, i), problems))
            .OfType<Literal>()
            .ToEquatableArray()),
        YamlMapping mapping => new ObjectLiteral(mapping.Entries
            .Select(entry => (Name: entry.Key.Value, Value: Read(entry.Value, YamlPointer.Append(pointer, entry.Key.Value), problems)))
            .Where(static entry => entry.Value is not null)
            .Select(static entry => new LiteralProperty(entry.Name, entry.Value!))
            .ToEquatableArray()),
        _ => throw new InvalidOperationException(node.Kind),
    };

    private static Literal? ReadScalar(YamlScalar scalar, string pointer, ProblemList problems)
    {
        switch (scalar.Type)
        {
            case YamlScalarType.Null:
                return new NullLiteral();
            case YamlScalarType.Boolean:
                return new BooleanLiteral(scalar.Value[0] is 't' or 'T');
            case YamlScalarType.Text:
                return new TextLiteral(scalar.Value);
        }

        var number = NumberLiteral.Parse(scalar.Value);
        if (number is null)
        {
            problems.Add(ProblemCode.InvalidLiteral, pointer, scalar.Value, "JSON holds finite numbers only, up to 1.8E+308 and 1000 digits long");
        }

        return number;
    }

    /// <summary>The constants of one type.</summary>
    internal readonly record struct Literals(Literal? Default, EquatableArray<Literal> Enum, EquatableArray<Literal> Examples);
}
