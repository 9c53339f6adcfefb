using System.Text.Json;
using Mxcp.Definitions.Advising;
using Mxcp.Definitions.Model;
using Mxcp.Definitions.Places;
using Mxcp.Definitions.Problems;
using Mxcp.Definitions.Reading;
using Mxcp.Definitions.Schema;
using Mxcp.Definitions.Site;
using Mxcp.Definitions.Sql;
using Mxcp.Definitions.Yaml;

namespace Mxcp.Definitions.Tests.Support;

/// <summary>The whole way of a YAML file through the definitions, for any text: nothing is thrown, and every place lies inside the file.</summary>
internal static class ReadingCheck
{
    private static readonly string[] Files = ["tools/t.yml", "resources/r.yml", "prompts/p.yml"];

    /// <summary>Reads a text as a definition and as a site file, looks for advice, and writes the schemas of what it declares.</summary>
    public static void Run(string text)
    {
        var document = YamlReader.Read(text);
        Assert.True(document.Root is not null || document.Faults.Count > 0 || IsEmpty(text));
        var read = DefinitionReader.Read(Files[text.Length % 3], text);
        var site = SiteReader.Read(SiteDefinition.FileName, document);
        var finder = new FilePlaces(text);
        var places = document.Faults.Select(static fault => fault.Span)
            .Concat(document.Root is { } root ? TreeText.Nodes(root).Select(static node => node.Span) : [])
            .Concat(read.Problems.Concat(site.Problems).Select(problem => finder.Find(problem.Anchor)))
            .Concat(read.Problems.Concat(site.Problems).Where(static problem => problem.Fix is not null).Select(problem => finder.Find(problem.Fix!.Place)))
            .Concat(DefinitionAdvice.Of(text).Concat(OldBooleans.Of(text)).Select(static advice => advice.Place))
            .Concat(read.Value is { Source: EndpointSource.InlineSql { Sql: var sql } } ? sql.Parameters.Select(parameter => finder.Find(PlaceOf(read.Value, parameter))) : []);
        Assert.DoesNotContain(places, place => place.Start < 0 || place.Start > place.End || place.End > text.Length);
        CheckSchemas(read.Value);
    }

    private static void CheckSchemas(EndpointDefinition? endpoint)
    {
        if (endpoint is null)
        {
            return;
        }

        var nested = new JsonDocumentOptions { MaxDepth = 200 };
        using var input = JsonDocument.Parse(ToolSchemas.Input(endpoint.Parameters), nested);
        Assert.Equal(endpoint.Parameters.Count == 0, !input.RootElement.TryGetProperty("properties", out _));
        using var output = JsonDocument.Parse(endpoint.Returns is { } returns ? ToolSchemas.Output(returns) : "{}", nested);
        Assert.Equal(JsonValueKind.Object, output.RootElement.ValueKind);
    }

    private static Anchor PlaceOf(EndpointDefinition endpoint, SqlParameter parameter) =>
        Anchor.Sql(endpoint.File, endpoint.PointerTo("source") + "/code", parameter.Token, parameter.Occurrence);

    private static bool IsEmpty(string text) =>
        text.TrimStart('\uFEFF').Split('\n', '\r', '\u0085', '\u2028', '\u2029').All(static line => line.Trim() is "" or "..." or ['#' or '%', ..]);
}
