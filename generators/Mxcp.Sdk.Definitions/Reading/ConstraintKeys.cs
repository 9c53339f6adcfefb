using Mxcp.Definitions.Problems;
using Mxcp.Definitions.Yaml;

namespace Mxcp.Definitions.Reading;

/// <summary>Which constraint belongs to which type.</summary>
internal static class ConstraintKeys
{
    private static readonly IReadOnlyList<Key> All = [.. TypeKeys.Type.Keys.Where(static key => key.OnlyWith.Count > 0)];

    /// <summary>Reports the constraints that mean nothing for a type.</summary>
    public static void RejectMisplaced(string type, MappingReader keys, ProblemList problems)
    {
        foreach (var key in All.Where(key => !key.OnlyWith.Contains(type) && keys.Contains(key.Name)))
        {
            _ = keys.Has(key.Name);
            problems.AddToKey(ProblemCode.MisplacedConstraint, keys.PointerTo(key.Name), key.Name, type, Words(key.OnlyWith), WayOut(key.Name, type));
        }
    }

    /// <summary>Makes all of them known where the type is not: they cannot be judged, but they are no unknown keys.</summary>
    public static void KnowAll(MappingReader keys)
    {
        foreach (var key in All)
        {
            _ = keys.Has(key.Name);
        }
    }

    private static string Words(IReadOnlyList<string> types) => types.Count == 1
        ? types[0]
        : $"{string.Join(", ", types.Take(types.Count - 1))} and {types[types.Count - 1]}";

    /// <summary>A choice on a list or an object is nearly always meant for what is in it, and whole ones are in schemas that many models refuse.</summary>
    private static string WayOut(string key, string type) => (key, type) switch
    {
        ("enum", "array") => "to choose from values for each item, put it under items",
        ("enum", "object") => "to choose from values for a property, put it there",
        _ => "remove it or change the type",
    };
}
