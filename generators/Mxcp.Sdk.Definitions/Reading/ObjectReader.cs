using Mxcp.Definitions.Problems;
using Mxcp.Definitions.Types;
using Mxcp.Definitions.Values;
using Mxcp.Definitions.Yaml;

namespace Mxcp.Definitions.Reading;

/// <summary>Reads what a type says of its properties.</summary>
internal static class ObjectReader
{
    public static MxcpType.Object Read(MappingReader keys, int depth, ProblemList problems)
    {
        var required = new HashSet<string>(keys.TextList("required"), StringComparer.Ordinal);
        var mapping = ReadMapping(keys, problems);
        var properties = new List<TypeProperty>();
        foreach (var entry in mapping?.Entries ?? [])
        {
            string name = entry.Key.Value;
            if (TypeReader.Read(entry.Value, YamlPointer.Append(keys.PointerTo("properties"), name), depth + 1, problems) is { } type)
            {
                properties.Add(new TypeProperty(name, type, required.Contains(name)));
            }
        }

        CheckRequired(mapping, keys, problems);
        return new MxcpType.Object(properties.ToEquatableArray(), keys.Boolean("additionalProperties") ?? true);
    }

    private static YamlMapping? ReadMapping(MappingReader keys, ProblemList problems)
    {
        var value = keys.Value("properties");
        if (value is not (null or YamlMapping))
        {
            problems.Add(ProblemCode.WrongKind, keys.PointerTo("properties"), "properties", "a mapping", value.Kind);
        }

        return value as YamlMapping;
    }

    private static void CheckRequired(YamlMapping? mapping, MappingReader keys, ProblemList problems)
    {
        var declared = new HashSet<string>(mapping?.Entries.Select(static entry => entry.Key.Value) ?? [], StringComparer.Ordinal);
        var required = (keys.Value("required") as YamlSequence)?.Items ?? [];
        for (int i = 0; i < required.Count; i++)
        {
            if (required[i] is YamlScalar { Type: YamlScalarType.Text, Value: var name } && !declared.Contains(name))
            {
                problems.Add(ProblemCode.UnknownRequired, YamlPointer.Append(keys.PointerTo("required"), i), name);
            }
        }
    }
}
