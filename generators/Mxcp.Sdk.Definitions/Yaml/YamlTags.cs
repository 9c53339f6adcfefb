namespace Mxcp.Definitions.Yaml;

/// <summary>What tags mean: those of YAML's core schema say what they say, and there are no others here.</summary>
internal static class YamlTags
{
    public const string Sequence = Core + "seq";
    public const string Mapping = Core + "map";

    private const string Core = "tag:yaml.org,2002:";

    /// <summary>The type of a scalar: by its tag, by its quotes, by how it looks.</summary>
    /// <param name="value">What stands in it.</param>
    /// <param name="tag">Its tag, or <see langword="null"/>.</param>
    /// <param name="isPlain">Whether it stands there without quotes.</param>
    /// <param name="fault">What is wrong with the tag.</param>
    public static YamlScalarType TypeOf(string value, string? tag, bool isPlain, out string? fault)
    {
        fault = null;
        if (tag is not null)
        {
            return TypeOfTagged(value, tag, out fault);
        }

        return isPlain ? CoreSchema.TypeOf(value) : YamlScalarType.Text;
    }

    /// <summary>What is wrong with the tag of a list or a mapping.</summary>
    public static string? FaultOf(string? tag, string expected) => tag is null or "!" || tag == expected ? null : Meaningless(tag);

    private static YamlScalarType TypeOfTagged(string value, string tag, out string? fault)
    {
        var type = CoreSchema.TypeOf(value);
        bool? fits = tag switch
        {
            "!" or Core + "str" => true,
            Core + "null" => type == YamlScalarType.Null,
            Core + "bool" => type == YamlScalarType.Boolean,
            Core + "int" => type == YamlScalarType.Integer,
            Core + "float" => type is YamlScalarType.Integer or YamlScalarType.Number,
            _ => null,
        };
        fault = fits switch
        {
            true => null,
            false => $"'{value}' is not what its tag '{Short(tag)}' says",
            null => Meaningless(tag),
        };
        return fits == true && tag is not ("!" or Core + "str") ? type : YamlScalarType.Text;
    }

    private static string Meaningless(string tag) => $"the tag '{Short(tag)}' has no meaning here; remove it";

    /// <summary>The tag as people write it.</summary>
    private static string Short(string tag) => tag.Replace(Core, "!!");
}
