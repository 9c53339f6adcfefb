using Mxcp.Definitions.Problems;
using Mxcp.Definitions.Values;
using Mxcp.Definitions.Yaml;

namespace Mxcp.Definitions.Templates;

/// <summary>One thing that is wrong with a template, at its place in it.</summary>
internal sealed record TemplateFault(ProblemCode Code, SourceSpan Span, EquatableArray<string> Arguments)
{
    public TemplateFault(ProblemCode code, SourceSpan span, params string[] arguments)
        : this(code, span, new EquatableArray<string>(arguments))
    {
    }

    /// <summary>The problem, for a template that is a text of a YAML file.</summary>
    /// <param name="text">The template.</param>
    /// <param name="file">The file.</param>
    /// <param name="pointer">The path of the text in it.</param>
    public Problem In(string text, string file, string pointer) => new(Code, YamlTextPlaces.AnchorOf(file, pointer, text, Span), Arguments);
}
