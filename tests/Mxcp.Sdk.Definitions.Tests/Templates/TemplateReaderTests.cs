using Mxcp.Definitions.Templates;
using Mxcp.Definitions.Tests.Support;

namespace Mxcp.Definitions.Tests.Templates;

public sealed class TemplateReaderTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("Hello", "'Hello'")]
    [InlineData("Hello\n", "'Hello'")]
    [InlineData("Hello\n\n", "'Hello\\n'")]
    [InlineData("{ } { { % } a {x} # }", "'{ } { { % } a {x} # }'")]
    [InlineData("a {{ b }} c", "'a ' {b} ' c'")]
    [InlineData("{{a}}{{b}}", "{a} {b}")]
    [InlineData("a{# {{ b }} {% c %} #}d", "'a' 'd'")]
    [InlineData("{% raw %}{{ a }}{% if %}{# b #}{% endraw %}", "'{{ a }}{% if %}{# b #}'")]
    public void Text_and_tags_are_told_apart(string text, string tree) => Assert.Equal(tree, Fill.Tree(text));

    [Theory]
    [InlineData(" a \n {{- b -}} \n c ", "' a' {b} 'c '")]
    [InlineData(" a {#- b -#} c ", "' a' 'c '")]
    [InlineData("a {% if b -%} c {%- endif %} d", "'a ' if[b: 'c']else[] ' d'")]
    [InlineData("a {%- raw -%} b {%- endraw -%} c", "'a' 'b' 'c'")]
    [InlineData("a {%+ if b +%} c {% endif %}", "'a ' if[b: ' c ']else[]")]
    [InlineData("a {{ -b }} {{- -b -}} c", "'a ' {(Negate b)} {(Negate b)} 'c'")]
    public void Dashes_take_white_space_away(string text, string tree) => Assert.Equal(tree, Fill.Tree(text));

    [Theory]
    [InlineData("{% if a %}1{% endif %}", "if[a: '1']else[]")]
    [InlineData("{% if a %}1{% elif b %}2{% elif c %}3{% else %}4{% endif %}", "if[a: '1'; b: '2'; c: '3']else['4']")]
    [InlineData("{% for a in b %}{{ a }}{% endfor %}", "for[a b: {a}]else[]")]
    [InlineData("{% for a in b | sort %}1{% else %}2{% endfor %}", "for[a sort(b): '1']else['2']")]
    [InlineData("{% for a in b %}{% for c in a %}{% if c %}1{% endif %}{% endfor %}{% endfor %}", "for[a b: for[c a: if[c: '1']else[]]else[]]else[]")]
    [InlineData("{% set a = 1 if b else 2 %}", "set[a (b ? 1 : 2)]")]
    public void Statements_hold_what_stands_in_them(string text, string tree) => Assert.Equal(tree, Fill.Tree(text));

    [Theory]
    [InlineData("a or b and not c", "(a Or (b And (Not c)))")]
    [InlineData("not a == b", "(Not (a Equal b))")]
    [InlineData("a + b * c - d", "((a Add (b Multiply c)) Subtract d)")]
    [InlineData("a + b ~ c", "(a Add (b Concatenate c))")]
    [InlineData("a // b / c % d", "(((a FloorDivide b) Divide c) Modulo d)")]
    [InlineData("(a + b) * c", "((a Add b) Multiply c)")]
    [InlineData("a < b and c >= d", "((a Less b) And (c GreaterOrEqual d))")]
    [InlineData("a in b and c not in d", "((a In b) And (c NotIn d))")]
    [InlineData("-a | abs", "abs((Negate a))")]
    [InlineData("a + b | abs", "(a Add abs(b))")]
    [InlineData("a | b(1, c=2) | d", "d(b(a, 1, c=2))")]
    [InlineData("a is none and b is not none", "(none?(a) And (Not none?(b)))")]
    [InlineData("a is divisibleby 3 or a is divisibleby(2)", "(divisibleby?(a, 3) Or divisibleby?(a, 2))")]
    [InlineData("a if b else c if d else e", "(b ? a : (d ? c : e))")]
    [InlineData("a if b", "(b ? a : )")]
    [InlineData("a.b['c'][0][d]", "a.b.c[0][d]")]
    [InlineData("a[1:2] ~ a[:2] ~ a[1:] ~ a[:]", "(((a[1:2] Concatenate a[:2]) Concatenate a[1:]) Concatenate a[:])")]
    [InlineData("[1, 'a', [b]]", "[1, 'a', [b]]")]
    [InlineData("(1, 2)", "[1, 2]")]
    [InlineData("(a)", "a")]
    [InlineData("(a,)", "[a]")]
    [InlineData("true and True or false or False or none or None", "(((((true And true) Or false) Or false) Or none) Or none)")]
    public void Operators_bind_as_in_Jinja2(string expression, string tree) => Assert.Equal($"{{{tree}}}", Fill.Tree($"{{{{ {expression} }}}}"));

    [Theory]
    [InlineData("1", "1")]
    [InlineData("0.50", "0.5")]
    [InlineData("1e3", "1000")]
    [InlineData("2.5E-1", "0.25")]
    [InlineData("'it''s'", "'its'")]
    [InlineData("\"it's\"", "'it's'")]
    [InlineData(@"'\' \"" \\ \x41\u00e9'", "'' \" \\ Aé'")]
    public void Constants_are_read(string expression, string tree) => Assert.Equal($"{{{tree}}}", Fill.Tree($"{{{{ {expression} }}}}"));

    [Theory]
    [InlineData("{{ a", "«{{» | the '{{' that opens here is never closed; close it with '}}'")]
    [InlineData("{% if a", "«{%» | the '{%' that opens here is never closed; close it with '%}'")]
    [InlineData("a {# b", "«{#» | the comment that opens here is never closed; close it with '#}'")]
    [InlineData("{% raw %} a", "«{% raw %}» | 'raw' is never ended; end it with {% endraw %}")]
    [InlineData("{{ 'a }}", "«'» | the quote that opens here is never closed")]
    [InlineData("{{ }}", "«}}» | here should be a value, but the tag ends")]
    [InlineData("{{ a b }}", "«b» | the tag should end here, but 'b' stands there")]
    [InlineData("{{ a | }}", "«}}» | here should be the name of a filter, but the tag ends")]
    [InlineData("{{ a | 1 }}", "«1» | here should be the name of a filter, but '1' stands there")]
    [InlineData("{{ a. }}", "«}}» | here should be the name of a property, but the tag ends")]
    [InlineData("{{ a is }}", "«}}» | here should be the name of a test, but the tag ends")]
    [InlineData("{{ (a }}", "«}}» | here should be ')', but the tag ends")]
    [InlineData("{{ a[1 }}", "«}}» | here should be ']', but the tag ends")]
    [InlineData("{{ a + }}", "«}}» | here should be a value, but the tag ends")]
    [InlineData("{{ --a }}", "«-» | one sign is enough, but '-' stands there")]
    [InlineData("{{ 1.5x }}", "«1.5x» | '1.5x' is not a number")]
    [InlineData("{{ 1_000 }}", "«1_000» | '1_000' is not a number")]
    [InlineData(@"{{ '\d' }}", @"«\d» | '\d' is not an escape; write \\ for a backslash")]
    [InlineData("{{ a ! b }}", "«!» | the tag should end here, but '!' stands there")]
    [InlineData("{% %}", "«%}» | here should be a statement such as if, for or set, but the tag ends")]
    [InlineData("{% fro a in b %}", "«fro» | 'fro' is not a statement; did you mean 'for'?")]
    [InlineData("{% if a %}", "«if» | 'if' is never ended; end it with {% endif %}")]
    [InlineData("{% for a in b %}{% else %}", "«for» | 'for' is never ended; end it with {% endfor %}")]
    [InlineData("{% endif %}", "«endif» | 'endif' stands here without what it belongs to")]
    [InlineData("{% else %}", "«else» | 'else' stands here without what it belongs to")]
    [InlineData("{% for 1 in b %}{% endfor %}", "«1» | here should be the name of a variable, but '1' stands there")]
    [InlineData("{% for a of b %}{% endfor %}", "«of» | here should be 'in', but 'of' stands there")]
    [InlineData("{% set if = 1 %}", "«if» | 'if' is a word of the template language; give the variable another name")]
    [InlineData("{% set a 1 %}", "«1» | here should be '=', but '1' stands there")]
    public void What_is_no_template_is_told_at_its_place(string text, string problem)
    {
        TemplateReader.Read(text, out var faults);

        var fault = Assert.Single(faults);
        Assert.Equal(problem, $"{TreeText.Show(text, fault.Span)} | {fault.Arguments[0]}");
    }

    [Fact]
    public void Each_tag_tells_its_own_mistake()
    {
        TemplateReader.Read("{{ a b c }} {% if ) %}{{ | }}{% endif %} {{ d e }}", out var faults);

        Assert.Equal([5, 18, 25, 46], faults.Select(static fault => fault.Span.Start));
    }

    [Fact]
    public void What_is_too_large_to_be_read_is_a_mistake_and_takes_no_time()
    {
        string[] texts =
        [
            "{{ " + new string('(', 100_000) + "a" + new string(')', 100_000) + " }}",
            "{{ " + new string('[', 100_000) + " }}",
            "{{ " + string.Concat(Enumerable.Repeat("not ", 100_000)) + "a }}",
            "{{ a" + string.Concat(Enumerable.Repeat(" ~ a", 100_000)) + " }}",
            "{{ a" + string.Concat(Enumerable.Repeat(" | upper", 100_000)) + " }}",
            "{{ a" + string.Concat(Enumerable.Repeat(" if a else a", 100_000)) + " }}",
            string.Concat(Enumerable.Repeat("{% if a %}", 10_000)),
            string.Concat(Enumerable.Repeat("{% for a in b %}{% else %}", 10_000)),
        ];

        foreach (string text in texts)
        {
            TemplateReader.Read(text, out var faults);
            Assert.NotEmpty(faults);
        }
    }
}
