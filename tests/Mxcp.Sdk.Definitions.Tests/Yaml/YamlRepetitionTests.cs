using System.Globalization;
using Mxcp.Definitions.Model;
using Mxcp.Definitions.Reading;
using Mxcp.Definitions.Tests.Support;
using Mxcp.Definitions.Yaml;

namespace Mxcp.Definitions.Tests.Yaml;

/// <summary>
/// Files as large as aliases can make them: whoever reads one takes time in proportion to what it holds, and no more. What takes
/// time in proportion to its square, or worse, needs hours for these.
/// </summary>
public sealed class YamlRepetitionTests
{
    [Fact]
    public void Types_that_multiply_are_read_and_written_once_for_each_place()
    {
        string yaml = $$"""
            metadata:
              t0: &t0 { type: string, enum: ['yes', 'no'], default: 'yes', examples: [yes] }
              t1: &t1 { type: object, properties: { {{Many(10, "p{0}: *t0")}} } }
              t2: &t2 { type: object, properties: { {{Many(10, "p{0}: *t1")}} } }
              t3: &t3 { type: object, properties: { {{Many(9, "p{0}: *t2")}} } }
            tool:
              name: t
              language: csharp
              parameters: [{{Many(4, "{{ name: a{0}, <<: *t3 }}")}}]
              return: *t3
            """;

        Fuzz.Run(yaml, static text =>
        {
            Assert.Equal(4, Assert.IsType<ToolDefinition>(DefinitionReader.Read("tools/t.yml", text).Value).Parameters.Count);
            ReadingCheck.Run(text);
        });
    }

    [Fact]
    public void Mappings_that_merge_each_other_are_read_once_for_each_place() => Fuzz.Run(
        $$"""
        a0: &a0 { {{Many(50, "k{0}: {0}")}} }
        a1: &a1 { <<: [{{Many(10, "*a0")}}], x1: 1 }
        a2: &a2 { <<: [{{Many(10, "*a1")}}], x2: 1 }
        a3: &a3 { <<: [{{Many(10, "*a2")}}], x3: 1 }
        tool: { name: t, <<: [*a3, *a2] }
        """,
        ReadingCheck.Run);

    [Fact]
    public void A_long_list_is_looked_up_in_another() =>
        Fuzz.Run(Tool($"type: integer, enum: &e [{Many(40_000, "{0}")}], examples: *e, default: 39999"), ReadingCheck.Run);

    [Fact]
    public void A_long_list_of_which_nothing_fits_is_said_in_part()
    {
        string yaml = Tool($"type: string, enum: [{Many(30_000, "e{0}")}], examples: [{Many(30_000, "x{0}")}]");

        Fuzz.Run(yaml, ReadingCheck.Run);
        Assert.Equal(
            "InvalidLiteral /tool/return/examples/0 | x0 | must be one of e0, e1, e2, e3, e4, e5, e6, e7, e8, e9, e10, e11, e12, e13, e14, e15, e16, e17, e18, e19 and 29980 more",
            Support.Reading.Problems(yaml)[0]);
    }

    [Fact]
    public void A_constant_with_many_properties_is_compared_with_as_many() => Fuzz.Run(
        Tool($"type: object, additionalProperties: false, properties: {{ {Many(15_000, "p{0}: {{ type: integer }}")} }}, default: {{ {Many(15_000, "p{0}: {0}")} }}"),
        ReadingCheck.Run);

    [Fact]
    public void A_constant_is_checked_at_each_level_above_it() => Fuzz.Run(
        Tool($"type: object, default: &d {{ a: [{Many(900, "{0}")}] }}, properties: {{ a: {{ type: array, uniqueItems: true, default: [{Many(900, "{0}")}], items: {{ type: integer, enum: [{Many(900, "{0}")}], default: 3 }} }} }}, examples: [{Many(90, "*d")}]"),
        ReadingCheck.Run);

    [Fact]
    public void Many_tests_name_many_parameters_that_do_not_exist() => Fuzz.Run(
        $"tool: {{ name: t, language: csharp, parameters: [{Many(9_000, "{{ name: a{0}, type: integer }}")}], tests: [{{ name: b, arguments: [{Many(9_000, "{{ key: x{0}, value: 1 }}")}] }}] }}",
        ReadingCheck.Run);

    [Fact]
    public void Each_of_many_problems_finds_its_place() => Fuzz.Run($"tool: {{ {Many(49_000, "k{0}: 1")} }}", ReadingCheck.Run);

    [Fact]
    public void A_long_text_is_repeated_only_so_often() => Assert.Equal(
        ["Syntax «*d» the aliases of the file repeat more than 5000000 characters"],
        TreeText.Faults($"a: &d {new string('x', 100_000)}\nb: [{Many(60, "*d")}]"));

    [Fact]
    public void Long_texts_without_aliases_may_be_longer() => Assert.Empty(YamlReader.Read($"a: {new string('x', 6_000_000)}").Faults);

    private static string Tool(string type) => $"tool: {{ name: t, language: csharp, return: {{ {type} }} }}";

    private static string Many(int count, string format) => string.Join(", ", Enumerable.Range(0, count).Select(i => string.Format(CultureInfo.InvariantCulture, format, i)));
}
