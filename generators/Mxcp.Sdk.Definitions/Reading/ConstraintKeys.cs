using Mxcp.Definitions.Problems;
using Mxcp.Definitions.Yaml;

namespace Mxcp.Definitions.Reading;

/// <summary>Which constraint belongs to which type.</summary>
internal static class ConstraintKeys
{
    // An enum on a list would mean something; TypeReader says that it is not supported.
    private static readonly IReadOnlyList<Key> All = [.. TypeKeys.Type.Keys.Where(static key => key.OnlyWith.Count > 0 && key.Name != "enum")];

    /// <summary>Reports the constraints that mean nothing for a type.</summary>
    public static void RejectMisplaced(string type, MappingReader keys, ProblemList problems)
    {
        foreach (var key in All.Where(key => !key.OnlyWith.Contains(type) && keys.Contains(key.Name)))
        {
            _ = keys.Has(key.Name);
            problems.AddToKey(ProblemCode.MisplacedConstraint, keys.PointerTo(key.Name), key.Name, type, string.Join(" and ", key.OnlyWith));
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
}
