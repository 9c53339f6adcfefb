using System.Text;
using System.Text.Json;
using Mxcp.Definitions.Advising;
using Mxcp.Definitions.Model;
using Mxcp.Definitions.Places;
using Mxcp.Definitions.Problems;
using Mxcp.Definitions.Reading;
using Mxcp.Definitions.Schema;
using Mxcp.Definitions.Site;
using Mxcp.Definitions.Sql;
using Mxcp.Definitions.Tests.Support;
using Mxcp.Definitions.Yaml;

namespace Mxcp.Definitions.Tests.Yaml;

public sealed class YamlFuzzTests
{
    private static readonly string[] Pieces =
    [
        "&a ", "*a ", "<<: *a\n", "!!int ", "!foo ", "- ", "? ", ": ", "[", "]", "{", "}", "|\n", "> \n", "'", "\"", "\t", "---\n", "...\n", "\n  ", "\n", "\r\n", "\r",
        "%YAML 1.1\n", "# c", "\\u1", "null", "~", ".inf", "1e999", "0x1F", "*", "&", "\0", "\uFEFF", "\u2028", "😀", "é", "tool:", "type: object", "items: ", "-1", ",",
    ];

    private static readonly string[] Files = ["tools/t.yml", "resources/r.yml", "prompts/p.yml"];

    /// <summary>Every definition and site file of the cases and the samples.</summary>
    private static readonly string[] Written = [.. Corpus.YamlFiles()];

    private static readonly Tree[] Seeds = [.. Written.Select(static text => YamlReader.Read(text).Root).OfType<YamlNode>().Select(Tree.Of)];

    private static readonly TreeDamage Mutations = new(Seeds);

    public static TheoryData<CorpusInput> Interesting() => [.. Corpus.Of("yaml")];

    [Theory]
    [MemberData(nameof(Interesting))]
    public void What_was_interesting_once_is_read_with_every_place_inside_the_text(CorpusInput input) => Fuzz.Run(input.Text, Check);

    [Fact]
    public void Pieces_of_YAML_in_any_order_are_read_with_every_place_inside_the_text() => Fuzz.Run(
        TestCounts.AtLeast(2_000, full: 1_000_000), seed: 1, static random => Damage.Compose(random, Pieces, longest: 16), Check);

    [Fact]
    public void Bytes_of_any_kind_are_read_with_every_place_inside_the_text() =>
        Fuzz.Run(TestCounts.AtLeast(2_000, full: 1_000_000), seed: 2, Bytes, Check);

    [Fact]
    public void Wounded_definitions_are_read_with_every_place_inside_the_text() => Fuzz.Run(
        TestCounts.AtLeast(1_500, full: 250_000), seed: 3, static random => Damage.Wound(random, Written[random.Next(Written.Length)], Pieces), Check);

    [Fact]
    public void Definitions_in_which_anything_stands_anywhere_are_read_with_every_place_inside_the_text()
    {
        int count = TestCounts.AtLeast(2_000, full: 1_000_000);
        int withoutFaults = 0;
        Fuzz.Run(count, seed: 4, Definition, text =>
        {
            Check(text);
            _ = YamlReader.Read(text).Faults.Count == 0 ? Interlocked.Increment(ref withoutFaults) : 0;
        });

        Assert.True(withoutFaults > count / 2, $"only {withoutFaults} of {count} were YAML");
    }

    [Fact]
    public void Every_beginning_of_a_definition_is_read_with_every_place_inside_the_text()
    {
        foreach (string text in Written.Where(static text => text.Length < 1_000))
        {
            Fuzz.Run(text, static text =>
            {
                for (int length = 0; length <= text.Length; length += 7)
                {
                    Check(text[..length]);
                }
            });
        }
    }

    private static string Bytes(Random random)
    {
        byte[] bytes = new byte[random.Next(96)];
        random.NextBytes(bytes);
        return random.Next(3) switch
        {
            0 => Encoding.UTF8.GetString(bytes),
            1 => Encoding.Unicode.GetString(bytes),
            _ => string.Concat(bytes.Select(static value => (char)(value % 0x60 + 0x20))),
        };
    }

    private static string Definition(Random random)
    {
        string text = TreeWriter.Write(random, Mutations.Next(random));
        return random.Next(8) == 0 && text.Length > 0 ? Damage.Wound(random, text, Pieces) : text;
    }

    /// <summary>Reads a text as a definition and as a site file, looks for advice, and writes the schemas of what it declares.</summary>
    private static void Check(string text)
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
