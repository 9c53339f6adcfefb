namespace Mxcp.CompilerServices;

/// <summary>The kinds of values in a template.</summary>
internal enum TemplateKind
{
    None,
    Boolean,
    Integer,
    Number,
    Text,
    List,
    Object,
}
