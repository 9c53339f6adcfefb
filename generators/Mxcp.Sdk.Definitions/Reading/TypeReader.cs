using Mxcp.Definitions.Patterns;
using Mxcp.Definitions.Problems;
using Mxcp.Definitions.Rules;
using Mxcp.Definitions.Types;
using Mxcp.Definitions.Values;
using Mxcp.Definitions.Yaml;

namespace Mxcp.Definitions.Reading;

/// <summary>Reads a type: of a parameter, a result, an item, a property.</summary>
internal static class TypeReader
{
    private const int MaximumDepth = 32;

    private static readonly string[] TextKeys = ["format", "minLength", "maxLength", "pattern"];
    private static readonly string[] NumberKeys = ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"];
    private static readonly string[] ArrayKeys = ["items", "minItems", "maxItems", "uniqueItems"];
    private static readonly string[] ObjectKeys = ["properties", "required", "additionalProperties"];

    public static MxcpType? Read(YamlNode node, string pointer, ProblemList problems) => Read(node, pointer, depth: 0, problems);

    /// <summary>Reads the keys of a type from a mapping that may hold others too.</summary>
    public static MxcpType? ReadKeys(MappingReader keys, int depth, ProblemList problems)
    {
        string? keyword = keys.RequiredText("type");
        var type = keyword is null ? null : ReadType(keyword, keys, depth, problems);
        string? description = keys.Text("description")?.TrimEnd();
        bool isSensitive = keys.Boolean("sensitive") ?? false;
        keys.NotYet("nullable");
        var literals = LiteralReader.ReadAll(keys, problems);
        if (type is null)
        {
            // Its constraints cannot be judged, but they are no unknown keys.
            KnowAll(keys, [.. TextKeys, .. NumberKeys, .. ArrayKeys, .. ObjectKeys]);
            return null;
        }

        var whole = type with
        {
            Description = description,
            IsSensitive = isSensitive,
            Enum = literals.Enum,
            Default = literals.Default,
            Examples = literals.Examples,
        };
        LiteralRules.Check(whole, keys.Pointer, problems);
        return whole;
    }

    private static MxcpType? Read(YamlNode node, string pointer, int depth, ProblemList problems)
    {
        if (depth >= MaximumDepth)
        {
            problems.Add(ProblemCode.TooDeep, pointer, $"{MaximumDepth}");
            return null;
        }

        if (MappingReader.Open(node, pointer, "a type", problems) is not { } keys)
        {
            return null;
        }

        var type = ReadKeys(keys, depth, problems);
        keys.End();
        return type;
    }

    private static MxcpType? ReadType(string keyword, MappingReader keys, int depth, ProblemList problems)
    {
        switch (keyword)
        {
            case "string":
                RejectMisplaced(keyword, keys, problems, [.. NumberKeys, .. ArrayKeys, .. ObjectKeys]);
                return ReadString(keys, problems);
            case "integer":
                RejectMisplaced(keyword, keys, problems, [.. TextKeys, .. ArrayKeys, .. ObjectKeys]);
                return NumberReader.ReadInteger(keys, problems);
            case "number":
                RejectMisplaced(keyword, keys, problems, [.. TextKeys, .. ArrayKeys, .. ObjectKeys]);
                return NumberReader.ReadNumber(keys, problems);
            case "boolean":
                RejectMisplaced(keyword, keys, problems, [.. TextKeys, .. NumberKeys, .. ArrayKeys, .. ObjectKeys]);
                return new MxcpType.Boolean();
            case "array":
                RejectMisplaced(keyword, keys, problems, [.. TextKeys, .. NumberKeys, .. ObjectKeys]);
                return ReadArray(keys, depth, problems);
            case "object":
                RejectMisplaced(keyword, keys, problems, [.. TextKeys, .. NumberKeys, .. ArrayKeys]);
                return ReadObject(keys, depth, problems);
            default:
                problems.Add(ProblemCode.UnknownType, keys.PointerTo("type"), keyword);
                return null;
        }
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

    private static MxcpType.Object ReadObject(MappingReader keys, int depth, ProblemList problems)
    {
        var required = keys.TextList("required");
        var properties = new List<TypeProperty>();
        if (keys.Value("properties") is YamlMapping mapping)
        {
            foreach (var entry in mapping.Entries)
            {
                string name = entry.Key.Value;
                string pointer = YamlPointer.Append(keys.PointerTo("properties"), name);
                if (Read(entry.Value, pointer, depth + 1, problems) is { } type)
                {
                    properties.Add(new TypeProperty(name, type, required.Contains(name)));
                }
            }

            CheckRequired(required, mapping, keys, problems);
        }
        else
        {
            _ = keys.Mapping("properties", "properties");
            CheckRequired(required, mapping: null, keys, problems);
        }

        return new MxcpType.Object(properties.ToEquatableArray(), keys.Boolean("additionalProperties") ?? true);
    }

    private static void CheckRequired(EquatableArray<string> required, YamlMapping? mapping, MappingReader keys, ProblemList problems)
    {
        for (int i = 0; i < required.Count; i++)
        {
            if (mapping?.Find(required[i]) is null)
            {
                problems.Add(ProblemCode.UnknownRequired, YamlPointer.Append(keys.PointerTo("required"), i), required[i]);
            }
        }
    }

    private static void CheckOrder(int? least, string leastKey, int? most, string mostKey, MappingReader keys, ProblemList problems)
    {
        if (least > most)
        {
            problems.Add(ProblemCode.ContradictingConstraints, keys.PointerTo(leastKey), $"{leastKey} {least}", $"{mostKey} {most}");
        }
    }

    private static void RejectMisplaced(string keyword, MappingReader keys, ProblemList problems, IEnumerable<string> misplaced)
    {
        foreach (string key in misplaced.Where(keys.Contains))
        {
            _ = keys.Has(key);
            problems.AddToKey(ProblemCode.MisplacedConstraint, keys.PointerTo(key), key, keyword, OwnerOf(key));
        }
    }

    private static void KnowAll(MappingReader keys, IEnumerable<string> names)
    {
        foreach (string name in names)
        {
            _ = keys.Has(name);
        }
    }

    private static string OwnerOf(string key) => key switch
    {
        _ when TextKeys.Contains(key) => "string",
        _ when NumberKeys.Contains(key) => "integer and number",
        _ when ArrayKeys.Contains(key) => "array",
        _ => "object",
    };
}
