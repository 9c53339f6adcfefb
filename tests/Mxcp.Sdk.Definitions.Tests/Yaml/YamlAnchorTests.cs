using System.Text;
using Mxcp.Definitions.Tests.Support;
using Mxcp.Definitions.Yaml;

namespace Mxcp.Definitions.Tests.Yaml;

public sealed class YamlAnchorTests
{
    [Fact]
    public void An_alias_is_the_node_of_its_anchor_with_the_place_of_its_anchor()
    {
        Assert.Equal(
            """
            . a mapping «a: &one 1\nb: &list [x, *one]\nc: *list»
            /a Integer 1 «&one 1»
            /b a list «&list [x, *one]»
            /b/0 Text x «x»
            /b/1 Integer 1 «&one 1»
            /c a list «&list [x, *one]»
            /c/0 Text x «x»
            /c/1 Integer 1 «&one 1»
            """,
            TreeText.Of("a: &one 1\nb: &list [x, *one]\nc: *list"));
    }

    [Fact]
    public void An_anchor_of_a_later_line_replaces_one_of_the_same_name()
    {
        Assert.Equal(
            """
            . a list «[&x 1, *x, &x 2, *x]»
            /0 Integer 1 «&x 1»
            /1 Integer 1 «&x 1»
            /2 Integer 2 «&x 2»
            /3 Integer 2 «&x 2»
            """,
            TreeText.Of("[&x 1, *x, &x 2, *x]"));
    }

    [Fact]
    public void A_key_can_have_an_anchor_and_be_an_alias()
    {
        Assert.Equal(
            """
            . a mapping «&k name: x\nother: {*k : y}»
            /name Text x «x»
            /other a mapping «{*k : y}»
            /other/name Text y «y»
            """,
            TreeText.Of("&k name: x\nother: {*k : y}"));
    }

    [Fact]
    public void An_anchor_of_nothing_is_null() => Assert.Equal(
        """
        . a mapping «a: &x\nb: *x»
        /a Null  «&x»
        /b Null  «&x»
        """,
        TreeText.Of("a: &x\nb: *x"));

    [Fact]
    public void Merged_entries_stand_behind_the_own_ones_and_own_ones_win()
    {
        const string Text = """
            base: &base { type: string, maxLength: 5 }
            name:
              <<: *base
              maxLength: 9
              minLength: 1
            """;

        Assert.Equal(
            """
            /name a mapping «<<: *base\n  maxLength: 9\n  minLength: 1»
            /name/maxLength Integer 9 «9»
            /name/minLength Integer 1 «1»
            /name/type Text string «string»
            """,
            string.Join("\n", TreeText.Of(Text).Split('\n').SkipWhile(static line => !line.StartsWith("/name", StringComparison.Ordinal))));
    }

    [Fact]
    public void Of_several_merged_mappings_the_earlier_wins()
    {
        const string Text = "[&a {x: 1, y: 1}, &b {y: 2, z: 2}, {<<: [*a, *b], w: 0}, {<<: *b, <<: *a}]";

        Assert.Equal(
            """
            /2/w Integer 0 «0»
            /2/x Integer 1 «1»
            /2/y Integer 1 «1»
            /2/z Integer 2 «2»
            /3 a mapping «{<<: *b, <<: *a}»
            /3/y Integer 2 «2»
            /3/z Integer 2 «2»
            /3/x Integer 1 «1»
            """,
            string.Join("\n", TreeText.Of(Text).Split('\n').SkipWhile(static line => !line.StartsWith("/2/", StringComparison.Ordinal))));
    }

    [Fact]
    public void A_merged_mapping_brings_what_it_merged_itself() => Assert.Equal(
        """
        /2/c Integer 3 «3»
        /2/b Integer 2 «2»
        /2/a Integer 1 «1»
        """,
        string.Join("\n", TreeText.Of("[&a {a: 1}, &b {<<: *a, b: 2}, {<<: *b, c: 3}]").Split('\n').SkipWhile(static line => !line.StartsWith("/2/", StringComparison.Ordinal))));

    [Fact]
    public void Two_angle_brackets_in_quotes_are_a_key_like_any_other() => Assert.Equal(
        """
        . a mapping «"<<": {a: 1}»
        /<< a mapping «{a: 1}»
        /<</a Integer 1 «1»
        """,
        TreeText.Of("\"<<\": {a: 1}"));

    [Theory]
    [InlineData("<<: 1", "«1» '<<' merges mappings only, not an integer")]
    [InlineData("<<: [{a: 1}, x]", "«x» '<<' merges mappings only, not text")]
    [InlineData("<<: ~", "«~» '<<' merges mappings only, not null")]
    public void Only_mappings_can_be_merged(string text, string expected) => Assert.Equal([$"Syntax {expected}"], TreeText.Faults(text));

    [Theory]
    [InlineData("a: *x", "«*x» the anchor 'x' is not defined above")]
    [InlineData("a: *x\nb: &x 1", "«*x» the anchor 'x' is not defined above")]
    [InlineData("a: &x [*x]", "«*x» the anchor 'x' contains itself")]
    [InlineData("a: &x {b: {c: *x}}", "«*x» the anchor 'x' contains itself")]
    [InlineData("&x a: {<<: *y}", "«*y» the anchor 'y' is not defined above")]
    public void An_alias_of_nothing_or_of_what_it_stands_in_is_a_fault(string text, string expected) =>
        Assert.Equal($"Syntax {expected}", TreeText.Faults(text)[0]);

    [Fact]
    public void Aliases_that_multiply_are_stopped()
    {
        var text = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 12; i++)
        {
            text.Append($"a{i}: &a{i} [*a{i - 1}, *a{i - 1}, *a{i - 1}, *a{i - 1}, *a{i - 1}, *a{i - 1}, *a{i - 1}, *a{i - 1}, *a{i - 1}, *a{i - 1}]\n");
        }

        Assert.Equal(["Syntax «*a3» the file holds more than 100000 values, each alias counted in full"], TreeText.Faults(text.ToString()));
    }

    [Fact]
    public void Merges_that_multiply_are_stopped()
    {
        var text = new StringBuilder("a0: &a0 {x: 1, y: 2, z: 3}\n");
        for (int i = 1; i < 40; i++)
        {
            text.Append($"a{i}: &a{i} {{<<: [*a{i - 1}, *a{i - 1}], k{i}: 1}}\n");
        }

        Assert.Contains("more than 100000 values", Assert.Single(YamlReader.Read(text.ToString()).Faults).Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void A_large_file_without_aliases_is_bounded_too()
    {
        Assert.Empty(YamlReader.Read($"[{string.Join(",", Enumerable.Repeat("x", 99_999))}]").Faults);
        Assert.Equal(
            ["Syntax «x» the file holds more than 100000 values, each alias counted in full"],
            TreeText.Faults($"[{string.Join(",", Enumerable.Repeat("x", 100_001))}]"));
    }

    [Fact]
    public void Nesting_is_bounded()
    {
        Assert.Empty(YamlReader.Read(new string('[', 128) + new string(']', 128)).Faults);
        Assert.Equal("values nest deeper than 128 levels", Assert.Single(YamlReader.Read(new string('[', 130) + new string(']', 130)).Faults).Detail);
        Assert.Equal("values nest deeper than 128 levels", Assert.Single(YamlReader.Read(new string('[', 100_000)).Faults).Detail);
    }

    [Fact]
    public void Nesting_by_way_of_aliases_is_bounded_too()
    {
        var text = new StringBuilder("- &a0 [x]\n");
        for (int i = 1; i <= 200; i++)
        {
            text.Append($"- &a{i} [*a{i - 1}]\n");
        }

        Assert.Equal(["Syntax «*a126» values nest deeper than 128 levels"], TreeText.Faults(text.ToString()));
    }
}
