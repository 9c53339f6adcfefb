namespace Mxcp.Definitions.Templates;

/// <summary>A filter, or a test: its name, what it can be put behind, what it takes and what it gives.</summary>
/// <param name="Name">The name in a template.</param>
/// <param name="Method">The method of the runtime behind it.</param>
/// <param name="Takes">What it can be put behind.</param>
/// <param name="Result">The type of what it gives.</param>
/// <param name="Parameters">What can stand in its parentheses.</param>
internal sealed record TemplateFilter(
    string Name,
    string Method,
    TemplateKinds Takes,
    TemplateFilterResult Result,
    params IReadOnlyList<TemplateFilterParameter> Parameters);

/// <summary>A parameter of a filter or test.</summary>
/// <param name="Name">The name in a template.</param>
/// <param name="Takes">What it can be.</param>
/// <param name="IsRequired">Whether it must be given.</param>
/// <param name="IsNamed">Whether it must be given by its name.</param>
internal sealed record TemplateFilterParameter(string Name, TemplateKinds Takes, bool IsRequired = false, bool IsNamed = false)
{
    /// <summary>The name in the runtime: <c>case_sensitive</c> is <c>caseSensitive</c>.</summary>
    public string Argument
    {
        get
        {
            int underscore = Name.IndexOf('_');
            return underscore < 0 ? Name : Name.Substring(0, underscore) + char.ToUpperInvariant(Name[underscore + 1]) + Name.Substring(underscore + 2);
        }
    }
}

/// <summary>Kinds of values.</summary>
[Flags]
internal enum TemplateKinds
{
    None = 0,
    Boolean = 1,
    Integer = 2,
    Number = 4,
    Text = 8,
    List = 16,
    Object = 32,
    Numbers = Integer | Number,
    Sized = Text | List | Object,
    Any = Boolean | Numbers | Sized,
}

/// <summary>How the type of what a filter gives follows from the type of what it is put behind.</summary>
internal enum TemplateFilterResult
{
    Boolean,
    Integer,
    Number,
    Text,

    /// <summary>The same type.</summary>
    Same,

    /// <summary>The type of the items; of a text, a text.</summary>
    Item,

    /// <summary>A list of the items; of a text, of texts, and of an object, of its names.</summary>
    List,

    /// <summary>The same type, or that of the first argument.</summary>
    SameOrArgument,

    /// <summary>The type of the property that an argument names, of each item.</summary>
    Property,
}
