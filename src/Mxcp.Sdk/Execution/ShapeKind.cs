namespace Mxcp.Execution;

/// <summary>The types of a definition.</summary>
internal enum ShapeKind
{
    Text,
    Integer,
    Number,
    Boolean,
    Array,
    Object,
}
