using System.Text;
using Mxcp.Definitions.Advising;
using Mxcp.Definitions.Problems;
using Mxcp.Definitions.Reading;
using Mxcp.Definitions.Tests.Support;
using Mxcp.Definitions.Values;
using Mxcp.Definitions.Yaml;

namespace Mxcp.Definitions.Tests.Yaml;

public sealed class YamlFuzzTests
{
    private const string Valid = """
        mxcp: 1
        tool:
          name: top_customers # a comment
          description: |
            Customers with the highest revenue 😀

            and more
          annotations: { title: "T\u00e9", readOnlyHint: true }
          parameters:
            - { name: limit, type: integer, minimum: 1, maximum: 100, default: 10 }
            - name: since
              type: string
              format: date
              default: '2018-02-07'
              examples: [ "2018-02-07" ]
            - name: tags
              type: array
              uniqueItems: yes
              items: &i { type: string, pattern: "^[a-z]{1,5}$", enum: [a, b] }
          return:
            type: array
            items:
              type: object
              properties: { name: { <<: *i }, revenue: { type: number, exclusiveMinimum: 0.5, multipleOf: 1e-2 } }
              required: [name]
          source:
            code: >-
              SELECT $limit, $since, $tags -- $not
        """;

    private static readonly string[] Pieces =
    [
        "&a ", "*a ", "<<: *a\n", "!!int ", "!foo ", "- ", "? ", ": ", "[", "]", "{", "}", "|\n", "> \n", "'", "\"", "\t", "---\n", "...\n", "\n  ", "\n", "\r\n", "\r",
        "%YAML 1.1\n", "# c", "\\u1", "null", "~", ".inf", "1e999", "0x1F", "*", "&", "\0", "\uFEFF", "\u2028", "😀", "é", "tool:", "type: object", "items: ", "-1", ",",
    ];

    [Fact]
    public void Pieces_of_YAML_in_any_order_are_read_without_a_throw_and_with_every_place_inside_the_text()
    {
        var random = new Random(20260101);
        for (int i = 0; i < TestCounts.AtLeast(2_000); i++)
        {
            Check(Damage.Compose(random, Pieces, longest: 16));
        }
    }

    [Fact]
    public void Bytes_of_any_kind_are_read_without_a_throw_and_with_every_place_inside_the_text()
    {
        var random = new Random(20260102);
        byte[] bytes = new byte[48];
        for (int i = 0; i < TestCounts.AtLeast(1_000); i++)
        {
            random.NextBytes(bytes);
            Check(Encoding.UTF8.GetString(bytes));
            Check(Encoding.Unicode.GetString(bytes));
        }
    }

    [Fact]
    public void Wounded_definitions_are_read_without_a_throw_and_with_every_place_inside_the_text()
    {
        var random = new Random(20260103);
        for (int i = 0; i < TestCounts.AtLeast(1_500); i++)
        {
            Check(Damage.Wound(random, Valid, Pieces));
        }
    }

    [Fact]
    public void Every_beginning_of_a_definition_is_read_without_a_throw_and_with_every_place_inside_the_text()
    {
        for (int length = 0; length <= Valid.Length; length += 3)
        {
            Check(Valid[..length]);
        }
    }

    private static void Check(string text)
    {
        try
        {
            var document = YamlReader.Read(text);
            Assert.True(document.Root is not null || document.Faults.Count > 0 || IsEmpty(text));
            var places = document.Faults.Select(static fault => fault.Span)
                .Concat(document.Root is { } root ? TreeText.Nodes(root).Select(static node => node.Span) : [])
                .Concat(DefinitionReader.Read("tools/t.yml", text).Problems.Select(problem => Find(problem.Anchor, document)))
                .Concat(DefinitionAdvice.Of(text).Concat(OldBooleans.Of(text)).Select(static advice => advice.Place));
            Assert.DoesNotContain(places, place => place.Start < 0 || place.Start > place.End || place.End > text.Length);
        }
        catch (Exception exception)
        {
            throw new InvalidOperationException($"Failed on: {text}", exception);
        }
    }

    private static SourceSpan Find(Anchor anchor, YamlDocument document) => anchor switch
    {
        YamlFaultAnchor fault => document.Faults[fault.Index].Span,
        YamlValueAnchor value when document.Root is { } root => YamlPointer.Find(root, value.Pointer),
        YamlKeyAnchor key when document.Root is { } root => YamlPointer.FindKey(root, key.Pointer),
        SqlAnchor sql when document.Root is { } root => YamlPointer.Find(root, sql.Pointer!),
        _ => default,
    };

    private static bool IsEmpty(string text) =>
        text.TrimStart('\uFEFF').Split('\n', '\r', '\u0085', '\u2028', '\u2029').All(static line => line.Trim() is "" or "..." or ['#', ..]);
}
