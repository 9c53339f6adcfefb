namespace Mxcp.Definitions.Yaml;

/// <summary>The scalar types of YAML 1.2's core schema.</summary>
internal enum YamlScalarType
{
    Text,
    Null,
    Boolean,
    Integer,
    Number,

    /// <summary>A text that names a value that stands elsewhere, which nobody has looked up: it may be of any type.</summary>
    Reference,

    /// <summary>What a reference stands for: a text, or whatever else it can be read as.</summary>
    Resolved,
}
