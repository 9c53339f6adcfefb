namespace Mxcp.Definitions.Yaml;

/// <summary>The scalar types of YAML 1.2's core schema.</summary>
internal enum YamlScalarType
{
    Text,
    Null,
    Boolean,
    Integer,
    Number,
}
