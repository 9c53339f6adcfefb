using Mxcp.Definitions.Problems;
using Mxcp.Definitions.Yaml;

namespace Mxcp.Definitions.Advising;

/// <summary>Finds <c>yes</c>, <c>no</c>, <c>on</c> and <c>off</c> without quotes among the constants of a definition: YAML 1.1 read them as booleans, and some readers still do.</summary>
internal static class OldBooleans
{
    private static readonly string[] Keys = ["default", "enum", "examples"];

    /// <summary>Looks through the text of a file; nothing comes of one that is no definition.</summary>
    public static IEnumerable<Advice> Of(string text)
    {
        if (DefinitionTree.FindEndpoint(YamlReader.Read(text).Root) is not { Body: var body })
        {
            return [];
        }

        var parameters = DefinitionTree.Parameters(body).Select(static parameter => parameter.Parameter);
        return (DefinitionTree.Mapping(body, "return") is { } result ? parameters.Append(result) : parameters)
            .SelectMany(static type => DefinitionTree.Properties(type).Select(static property => property.Type).Prepend(type))
            .SelectMany(static type => Constants(type))
            .Where(scalar => IsPlain(scalar, text) && IsOldBoolean(scalar.Value))
            .Select(static scalar => new Advice(ProblemCode.OldBoolean, scalar.Span, scalar.Value, Means(scalar.Value)));
    }

    /// <summary>The scalars among the constants. For a type that is no string they are errors already.</summary>
    private static IEnumerable<YamlScalar> Constants(YamlMapping type) => DefinitionTree.Scalar(type, "type")?.Value == "string"
        ? Keys
            .Select(key => type.Find(key)?.Value)
            .SelectMany(static value => value is YamlSequence list ? list.Items : [value!])
            .OfType<YamlScalar>()
        : [];

    /// <summary>A single letter is mostly meant as one: N, S, E, W.</summary>
    private static bool IsOldBoolean(string value) => value.Length > 1 && CoreSchema.IsOldBoolean(value);

    private static bool IsPlain(YamlScalar scalar, string text) => scalar.Span.Start < text.Length && char.IsLetter(text[scalar.Span.Start]);

    private static string Means(string value) => value.ToUpperInvariant() is "YES" or "ON" ? "true" : "false";
}
