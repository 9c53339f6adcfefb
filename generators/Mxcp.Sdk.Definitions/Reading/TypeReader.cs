using Mxcp.Definitions.Patterns;
using Mxcp.Definitions.Problems;
using Mxcp.Definitions.Rules;
using Mxcp.Definitions.Types;
using Mxcp.Definitions.Yaml;

namespace Mxcp.Definitions.Reading;

/// <summary>Reads a type: of a parameter, a result, an item, a property.</summary>
internal static class TypeReader
{
    private const int MaximumDepth = 32;

    public static MxcpType? Read(YamlNode node, string pointer, ProblemList problems) => Read(node, pointer, depth: 0, problems);

    /// <summary>Reads the keys of a type from a mapping that may hold others too.</summary>
    public static MxcpType? ReadKeys(MappingReader keys, int depth, ProblemList problems)
    {
        string? keyword = keys.RequiredText("type");
        var type = keyword is null ? ReadNested(keys, depth, problems) : ReadType(keyword, keys, depth, problems);
        string? description = keys.Text("description")?.TrimEnd();
        bool isSensitive = keys.Boolean("sensitive") ?? false;
        bool? nullable = keys.Boolean("nullable");
        var literals = LiteralReader.ReadAll(keys, problems);
        if (type is null)
        {
            return null;
        }

        var whole = type with
        {
            Description = description,
            IsSensitive = isSensitive,
            Nullable = nullable,
            Enum = type is MxcpType.Array or MxcpType.Object ? default : literals.Enum,
            Default = literals.Default,
            Examples = literals.Examples,
        };
        LiteralRules.Check(whole, keys.Pointer, problems);
        if (depth == 0)
        {
            CheckDepth(whole, keys.Pointer, problems);
        }

        CheckNull(whole, keys, problems);
        return whole;
    }

    private static void CheckDepth(MxcpType type, string pointer, ProblemList problems)
    {
        int depth = SchemaDepth.Of(type);
        if (depth > SchemaDepth.Limit)
        {
            problems.Add(ProblemCode.TooDeep, pointer, $"The JSON Schema of this type nests {depth} levels, and clients read up to {SchemaDepth.Limit}");
        }
    }

    public static MxcpType? Read(YamlNode node, string pointer, int depth, ProblemList problems)
    {
        if (depth >= MaximumDepth)
        {
            problems.Add(ProblemCode.TooDeep, pointer, $"Types nest up to {MaximumDepth} levels");
            return null;
        }

        if (MappingReader.Open(node, pointer, TypeKeys.Type, problems) is not { } keys)
        {
            return null;
        }

        var type = ReadKeys(keys, depth, problems);
        keys.End();
        return type;
    }

    private static MxcpType? ReadType(string keyword, MappingReader keys, int depth, ProblemList problems)
    {
        if (!TypeKeys.Keywords.Contains(keyword))
        {
            problems.Add(ProblemCode.UnknownType, keys.PointerTo("type"), keyword);
            return ReadNested(keys, depth, problems);
        }

        ConstraintKeys.RejectMisplaced(keyword, keys, problems);
        return keyword switch
        {
            "string" => ReadString(keys, problems),
            "integer" => IntegerReader.Read(keys, problems),
            "number" => NumberReader.Read(keys, problems),
            "boolean" => new MxcpType.Boolean(),
            "array" => ReadArray(keys, depth, problems),
            "object" => ObjectReader.Read(keys, depth, problems),
            _ => throw new InvalidOperationException(keyword),
        };
    }

    /// <summary>Reads what can be judged where the type itself is not known: the types inside it.</summary>
    private static MxcpType? ReadNested(MappingReader keys, int depth, ProblemList problems)
    {
        ConstraintKeys.KnowAll(keys);
        if (keys.Contains("items"))
        {
            _ = ReadArray(keys, depth, problems);
        }

        if (keys.Contains("properties"))
        {
            _ = ObjectReader.Read(keys, depth, problems);
        }

        return null;
    }

    private static MxcpType.Text ReadString(MappingReader keys, ProblemList problems)
    {
        int? least = keys.Count("minLength");
        int? most = keys.Count("maxLength");
        CheckOrder(least, "minLength", most, "maxLength", keys, problems);
        return new MxcpType.Text(ReadFormat(keys, problems), least, most, ReadPattern(keys, problems));
    }

    private static TextFormat ReadFormat(MappingReader keys, ProblemList problems)
    {
        string? format = keys.Text("format");
        if (format is null)
        {
            return TextFormat.None;
        }

        if (TextFormats.Parse(format) is { } known)
        {
            return known;
        }

        problems.Add(ProblemCode.UnknownFormat, keys.PointerTo("format"), format, string.Join(", ", TextFormats.Names));
        return TextFormat.None;
    }

    private static Pattern? ReadPattern(MappingReader keys, ProblemList problems)
    {
        if (keys.Text("pattern") is not { } text)
        {
            return null;
        }

        var pattern = PatternReader.Read(text, out string error);
        if (pattern is null)
        {
            problems.Add(ProblemCode.InvalidPattern, keys.PointerTo("pattern"), error);
        }

        return pattern;
    }

    private static MxcpType.Array ReadArray(MappingReader keys, int depth, ProblemList problems)
    {
        var items = keys.Value("items") is { } node ? Read(node, keys.PointerTo("items"), depth + 1, problems) : null;
        int? least = keys.Count("minItems");
        int? most = keys.Count("maxItems");
        CheckOrder(least, "minItems", most, "maxItems", keys, problems);
        return new MxcpType.Array(items, least, most, keys.Boolean("uniqueItems") ?? false);
    }

    private static void CheckNull(MxcpType type, MappingReader keys, ProblemList problems)
    {
        if (type is { Nullable: false, Default: NullLiteral })
        {
            problems.Add(ProblemCode.ContradictingConstraints, keys.PointerTo("nullable"), "'nullable: false'", "'default: null'");
        }
    }

    private static void CheckOrder(int? least, string leastKey, int? most, string mostKey, MappingReader keys, ProblemList problems)
    {
        if (least > most)
        {
            problems.Add(ProblemCode.ContradictingConstraints, keys.PointerTo(leastKey), $"{leastKey} {least}", $"{mostKey} {most}");
        }
    }
}
