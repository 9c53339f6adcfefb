using Mxcp.Definitions.Problems;
using Mxcp.Definitions.Templates;
using Mxcp.Definitions.Tests.Support;
using Mxcp.Definitions.Values;
using Mxcp.Definitions.Yaml;

namespace Mxcp.Definitions.Tests.Templates;

public sealed class TemplateFuzzTests
{
    private const string Valid = """
        Review {{ text | title }}:{# a comment #}
        {%- for item in list | sort(reverse=true) -%}
          {% if loop.first and not item.done %}{{ loop.index }}. {{ item.name ~ ': ' ~ item['size'] + 1 }}
          {%- elif item in ['a', "b"] or 1 <= item %}{% set x = item if item is defined else none %}{{ x[1:-1] }}
          {%- else %}{{ (item + 2) // 3 % 4 }}{% endif %}
        {% else %}{% raw %}{{ }}{% endraw %}
        {%- endfor %} 😀 {{ text | truncate(9, true, end='…') | default('x') }}

        """;

    private static readonly string[] Pieces =
    [
        "{{", "}}", "{%", "%}", "{#", "#}", "-", "+", "{{-", "-%}", " if ", " else ", " elif ", " endif ", " for ", " in ", " endfor ", " set ", " raw ", " endraw ", "text", "list", "shape", "loop",
        ".", "a", "[", "]", "(", ")", ":", ",", "|", " upper", " join", " map", " sort", "attribute=", " is ", " not ", " none", " defined", "'", "\"", "'x'", "\\", "1", "0.5", "1e9", "~", "*", "//", "%",
        "==", "<", "=", " and ", " or ", "\n", " ", "\t", "é", "😀", "\0", "__class__", "macro", "endset", "{", "}", "!",
    ];

    private static readonly TemplateProperty[] Parameters =
    [
        new("text", TemplateType.Words),
        new("list", new TemplateType.List(TemplateType.Unknown)),
        new("shape", new TemplateType.Object(IsOpen: false, new([new TemplateProperty("a", TemplateType.Whole)]))),
    ];

    public static TheoryData<CorpusInput> Interesting() => [.. Corpus.Of("templates")];

    [Theory]
    [MemberData(nameof(Interesting))]
    public void What_was_interesting_once_is_read_and_checked_with_every_place_inside_the_text(CorpusInput input) => Fuzz.Run(input.Text, Check);

    [Fact]
    public void Pieces_of_templates_in_any_order_are_read_and_checked_with_every_place_inside_the_text() => Fuzz.Run(
        TestCounts.AtLeast(20_000, full: 1_000_000), seed: 1, static random => Damage.Compose(random, Pieces, longest: 24), Check);

    [Fact]
    public void Wounded_templates_are_read_and_checked_with_every_place_inside_the_text() => Fuzz.Run(
        TestCounts.AtLeast(10_000, full: 500_000), seed: 2, static random => Damage.Wound(random, Valid, Pieces), Check);

    [Fact]
    public void Every_beginning_of_a_template_is_read_and_checked_with_every_place_inside_the_text()
    {
        for (int length = 0; length <= Valid.Length; length++)
        {
            Check(Valid[..length]);
        }
    }

    [Fact]
    public void Every_character_of_a_text_is_found_again_in_the_scalar_that_YAML_writes_it_as()
    {
        string[] pieces = ["a", "{{ b }}", "'", "\"", "\\", "#", ": ", "é", "😀", "\n", " ", "  ", "|", "-", "%", "\t", "\u00a0", "\u2028", "\u0085", "\uFEFF", "\0"];
        var random = new Random(20260203);
        int compared = 0;
        for (int i = 0; i < TestCounts.AtLeast(3_000); i++)
        {
            string text = Damage.Compose(random, pieces, longest: 12);
            foreach (string yaml in Written(text))
            {
                compared += Compare(yaml);
            }
        }

        Assert.True(compared > 10_000, $"compared {compared}");
    }

    /// <summary>The text in the styles of YAML; where it is another text in one, that text is looked for.</summary>
    private static IEnumerable<string> Written(string text)
    {
        string block = text.Replace("\n", "\n    ", StringComparison.Ordinal);
        yield return $"a: |\n    x{block}\n";
        yield return $"a: >- # a header\n    x{block}\n\nb: c\n";
        yield return $"a: &b !!str |+\n    x{block}\n";
        yield return $"a: !!str # a comment\n    x{block}\n";
        yield return $"a: |2\n      x{block}\n\n";
        yield return $"a: >2+ # a header\n    x{block}\n\n\n".Replace("\n", "\r\n", StringComparison.Ordinal);
        yield return $"a: >\n    x{block}\n".Replace('\n', '\r');
        yield return $"a: 'x{block.Replace("'", "''", StringComparison.Ordinal)}'\n";
        yield return $"a: \"x{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal).Replace("é", "\\u00e9", StringComparison.Ordinal).Replace("😀", "\\U0001F600", StringComparison.Ordinal)}\"\n";
        yield return $"a: x{block} # a comment\n";
    }

    private static int Compare(string yaml)
    {
        if (YamlReader.Read(yaml) is not { Faults.Count: 0, Root: YamlMapping root } || root.Find("a")?.Value is not YamlScalar scalar)
        {
            return 0;
        }

        for (int at = 0; at < scalar.Value.Length; at++)
        {
            if (char.IsWhiteSpace(scalar.Value[at]) || char.IsLowSurrogate(scalar.Value[at]))
            {
                continue;
            }

            int length = char.IsHighSurrogate(scalar.Value[at]) ? 2 : 1;
            var anchor = (YamlTextAnchor)YamlTextPlaces.AnchorOf("f", "/a", scalar.Value, new SourceSpan(at, at + length));
            var found = YamlTextPlaces.Find(yaml, scalar.Span, anchor.Start, anchor.Length);
            string sign = yaml[found.Start..found.End];
            string read = sign switch
            {
                "''" => "'",
                "\\\\" => "\\",
                "\\\"" => "\"",
                "\\u00e9" => "é",
                "\\U0001F600" => "😀",
                _ => sign,
            };
            Assert.True(read == scalar.Value.Substring(at, length), $"{at} of {scalar.Value} in {yaml} is {sign}");
        }

        return 1;
    }

    private static void Check(string text)
    {
        var template = TemplateReader.Read(text, out var faults);
        var all = faults.Concat(TemplateChecker.Check(template, "p", Parameters)).ToArray();
        Assert.DoesNotContain(all, fault => fault.Span.Start < 0 || fault.Span.Start > fault.Span.End || fault.Span.End > text.Length);
    }
}
