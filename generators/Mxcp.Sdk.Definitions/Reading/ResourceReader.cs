using System.Text.RegularExpressions;
using Mxcp.Definitions.Model;
using Mxcp.Definitions.Problems;
using Mxcp.Definitions.Rules;
using Mxcp.Definitions.Types;
using Mxcp.Definitions.Values;
using Mxcp.Definitions.Yaml;

namespace Mxcp.Definitions.Reading;

/// <summary>Reads what stands under <c>resource</c>.</summary>
internal static class ResourceReader
{
    private static readonly Regex MediaType = new(ResourceKeys.MediaTypePattern, RegexOptions.CultureInvariant);

    public static ResourceDefinition? Read(MappingReader resource, ProblemList problems)
    {
        var uri = ReadUri(resource, problems);
        string? name = resource.Text("name");
        NameRules.CheckEndpoint(name, resource.PointerTo("name"), problems);
        string? title = resource.Text("title");
        string? description = resource.Text("description")?.TrimEnd();
        string? mimeType = ReadMimeType(resource, problems);
        var source = SourceReader.Read(resource, problems);
        int before = problems.Count;
        var parameters = ParameterReader.Read(resource, problems);
        bool areCertain = problems.Count == before;
        var returns = resource.Value("return") is { } type ? TypeReader.Read(type, resource.PointerTo("return"), problems) : null;
        var traits = TraitsReader.Read(resource, problems);
        var tests = TestsReader.Read(resource, TestContract.Of(EndpointKind.Resource, source, parameters, returns), problems);
        resource.End();
        if (uri is null)
        {
            return null;
        }

        if (areCertain && !uri.Parts.IsEmpty)
        {
            CheckPlaces(uri, parameters, resource, problems);
        }

        return new ResourceDefinition(problems.File, uri, name, description, mimeType, source ?? new EndpointSource.Method(), parameters, returns) { Title = title, Traits = traits, Tests = tests };
    }

    private static UriTemplate? ReadUri(MappingReader resource, ProblemList problems)
    {
        if (resource.RequiredText("uri") is not { } text)
        {
            return null;
        }

        var uri = UriTemplateReader.Read(text, out string? mistake);
        if (mistake is not null)
        {
            problems.Add(ProblemCode.InvalidUri, resource.PointerTo("uri"), text, mistake);
        }

        return uri;
    }

    private static string? ReadMimeType(MappingReader resource, ProblemList problems)
    {
        string? mimeType = resource.Text("mime_type");
        if (mimeType is not null && (!MediaType.IsMatch(mimeType) || mimeType.IndexOf('\n') >= 0))
        {
            problems.Add(ProblemCode.InvalidChoice, resource.PointerTo("mime_type"), mimeType, "mime_type", "a media type, such as application/json");
        }

        return mimeType;
    }

    /// <summary>Every placeholder needs a parameter, and every parameter a placeholder.</summary>
    private static void CheckPlaces(UriTemplate uri, EquatableArray<ParameterDefinition> parameters, MappingReader resource, ProblemList problems)
    {
        string[] places = [.. uri.Parts.Where(static part => part.IsPlaceholder).Select(static part => part.Text)];
        foreach (string place in places.Where(place => parameters.All(parameter => parameter.Name != place)))
        {
            string wayOut = Nearest.To(place, parameters.Select(static parameter => parameter.Name)) is { } near ? $"did you mean {{{near}}}?" : "declare it under parameters";
            problems.Add(ProblemCode.PlaceWithoutParameter, resource.PointerTo("uri"), place, wayOut);
        }

        for (int i = 0; i < parameters.Count; i++)
        {
            if (FindObstacle(parameters[i], places) is { } obstacle)
            {
                problems.Add(ProblemCode.ParameterWithoutPlace, $"{YamlPointer.Append(resource.PointerTo("parameters"), i)}/{obstacle.Key}", parameters[i].Name, obstacle.Reason);
            }
        }
    }

    private static (string Key, string Reason)? FindObstacle(ParameterDefinition parameter, string[] places)
    {
        if (!places.Contains(parameter.Name))
        {
            return ("name", $"put {{{parameter.Name}}} into the uri, or make a tool of it");
        }

        return parameter.Type is MxcpType.Array or MxcpType.Object
            ? ("type", $"a text in a URI is no {parameter.Type.Keyword}; use another type, or make a tool of it")
            : null;
    }
}
