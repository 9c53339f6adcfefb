using Mxcp.Definitions.Problems;

namespace Mxcp.Definitions.Yaml;

/// <summary>Finds the texts of a configuration file that name values which stand elsewhere.</summary>
internal static class YamlReferences
{
    /// <summary>The tree with its references marked as such.</summary>
    /// <param name="root">The tree.</param>
    /// <param name="problems">Where references go that name nothing.</param>
    public static YamlNode Mark(YamlNode root, ProblemList problems) =>
        YamlTree.Map(root, (scalar, pointer) => Mark(scalar, pointer, problems));

    private static YamlScalar Mark(YamlScalar scalar, string pointer, ProblemList problems)
    {
        if (scalar.Type is not (YamlScalarType.Text or YamlScalarType.Reference) || !ReferenceText.IsReference(scalar.Value))
        {
            return scalar;
        }

        if (ReferenceText.MistakeIn(scalar.Value) is { } wayOut)
        {
            problems.Add(ProblemCode.InvalidChoice, pointer, scalar.Value, NameOf(pointer), wayOut);
        }

        return scalar.Type == YamlScalarType.Reference ? scalar : scalar with { Type = YamlScalarType.Reference, Reference = scalar.Value };
    }

    private static string NameOf(string pointer) => YamlPointer.Unescape(pointer.Substring(pointer.LastIndexOf('/') + 1));
}
