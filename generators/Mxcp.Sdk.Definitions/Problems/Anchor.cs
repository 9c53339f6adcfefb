namespace Mxcp.Definitions.Problems;

/// <summary>Where a problem is, in words. Lines are looked up when it is reported, so that moving text changes no model.</summary>
internal abstract record Anchor
{
    /// <summary>The value under a path of a YAML file.</summary>
    public static Anchor Yaml(string file, string pointer) => new YamlValueAnchor(file, pointer);

    /// <summary>The key that ends a path of a YAML file.</summary>
    public static Anchor YamlKey(string file, string pointer) => new YamlKeyAnchor(file, pointer);

    /// <summary>The n-th mistake of syntax of a YAML file: the one thing that no path can name.</summary>
    public static Anchor YamlFault(string file, int index) => new YamlFaultAnchor(file, index);

    /// <summary>The n-th occurrence of a text in an SQL file, or in the SQL under a path of a YAML file.</summary>
    public static Anchor Sql(string file, string? pointer, string text, int occurrence) => new SqlAnchor(file, pointer, text, occurrence);

    /// <summary>A stretch of the text under a path of a YAML file, counted in characters that are no white space: YAML may write the others anew.</summary>
    public static Anchor YamlText(string file, string pointer, int start, int length) => new YamlTextAnchor(file, pointer, start, length);

    /// <summary>A part of a declaration in C#.</summary>
    /// <param name="declaration">The declaration's documentation id, such as <c>M:App.Orders.Find(System.Int64)</c>.</param>
    /// <param name="part">Which part of it is meant.</param>
    /// <param name="name">The name of the parameter or property, where one is meant.</param>
    public static Anchor Code(string declaration, CodePart part, string name = "") => new CodeAnchor(declaration, part, name);
}

/// <summary>A place in a YAML or SQL file.</summary>
internal abstract record FileAnchor(string File) : Anchor;

/// <inheritdoc cref="Anchor.Yaml"/>
internal sealed record YamlValueAnchor(string File, string Pointer) : FileAnchor(File);

/// <inheritdoc cref="Anchor.YamlKey"/>
internal sealed record YamlKeyAnchor(string File, string Pointer) : FileAnchor(File);

/// <inheritdoc cref="Anchor.YamlFault"/>
internal sealed record YamlFaultAnchor(string File, int Index) : FileAnchor(File);

/// <inheritdoc cref="Anchor.Sql"/>
internal sealed record SqlAnchor(string File, string? Pointer, string Text, int Occurrence) : FileAnchor(File);

/// <inheritdoc cref="Anchor.YamlText"/>
internal sealed record YamlTextAnchor(string File, string Pointer, int Start, int Length) : FileAnchor(File);

/// <inheritdoc cref="Anchor.Code"/>
internal sealed record CodeAnchor(string Declaration, CodePart Part, string Name) : Anchor;

/// <summary>The parts of a C# declaration that a problem can be about.</summary>
internal enum CodePart
{
    Name,
    Parameter,
    Property,
    Returns,
    Attribute,
}
