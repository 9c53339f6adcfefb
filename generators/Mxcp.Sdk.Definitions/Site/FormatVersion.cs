using Mxcp.Definitions.Problems;
using Mxcp.Definitions.Yaml;

namespace Mxcp.Definitions.Site;

/// <summary>The version of the format that a configuration file says it has.</summary>
internal static class FormatVersion
{
    public static void Check(MappingReader root, ProblemList problems)
    {
        if (root.Value("mxcp") is { } version && version is not YamlScalar { Value: KeyValue.Version.Supported })
        {
            problems.Add(ProblemCode.UnsupportedVersion, root.PointerTo("mxcp"), version is YamlScalar scalar ? MappingReader.Shown(scalar) : version.Kind);
        }
    }
}
