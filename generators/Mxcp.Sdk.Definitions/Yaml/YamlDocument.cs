using Mxcp.Definitions.Values;

namespace Mxcp.Definitions.Yaml;

/// <summary>What could be understood of a YAML text, and what is wrong with it.</summary>
/// <param name="Root">The document's root, or <see langword="null"/> where there is none.</param>
/// <param name="Faults">Mistakes of syntax, in the order of the text.</param>
internal sealed record YamlDocument(YamlNode? Root, IReadOnlyList<YamlFault> Faults);

/// <summary>A mistake of syntax: the only kind whose place no path can name.</summary>
internal sealed record YamlFault(SourceSpan Span, YamlFaultKind Kind, string Detail);

/// <summary>The kinds of <see cref="YamlFault"/>.</summary>
internal enum YamlFaultKind
{
    Syntax,
    DuplicateKey,
    SeveralDocuments,
}
