using Mxcp.Definitions.Problems;
using Mxcp.Definitions.Yaml;

namespace Mxcp.Definitions.Reading;

/// <summary>Which constraint belongs to which type.</summary>
internal static class ConstraintKeys
{
    private static readonly string[] Text = ["format", "minLength", "maxLength", "pattern"];
    private static readonly string[] Number = ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"];
    private static readonly string[] Array = ["items", "minItems", "maxItems", "uniqueItems"];
    private static readonly string[] Object = ["properties", "required", "additionalProperties"];

    /// <summary>Reports the constraints that mean nothing for a type.</summary>
    public static void RejectMisplaced(string type, MappingReader keys, ProblemList problems)
    {
        string[] own = Of(type);
        foreach (string key in All().Where(key => !own.Contains(key) && keys.Contains(key)))
        {
            _ = keys.Has(key);
            problems.AddToKey(ProblemCode.MisplacedConstraint, keys.PointerTo(key), key, type, OwnerOf(key));
        }
    }

    /// <summary>Makes all of them known where the type is not: they cannot be judged, but they are no unknown keys.</summary>
    public static void KnowAll(MappingReader keys)
    {
        foreach (string key in All())
        {
            _ = keys.Has(key);
        }
    }

    private static IEnumerable<string> All() => [.. Text, .. Number, .. Array, .. Object];

    private static string[] Of(string type) => type switch
    {
        "string" => Text,
        "integer" or "number" => Number,
        "array" => Array,
        "object" => Object,
        _ => [],
    };

    private static string OwnerOf(string key) => key switch
    {
        _ when Text.Contains(key) => "string",
        _ when Number.Contains(key) => "integer and number",
        _ when Array.Contains(key) => "array",
        _ => "object",
    };
}
