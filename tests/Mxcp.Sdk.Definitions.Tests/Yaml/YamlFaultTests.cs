using Mxcp.Definitions.Tests.Support;
using Mxcp.Definitions.Yaml;

namespace Mxcp.Definitions.Tests.Yaml;

public sealed class YamlFaultTests
{
    [Fact]
    public void A_duplicate_key_is_a_fault_and_the_first_one_counts()
    {
        const string Text = """
            a: 1
            b: { c: 1, "c": 2 }
            a: 3
            """;

        Assert.Equal(["DuplicateKey «\"c\"» c", "DuplicateKey «a» a"], TreeText.Faults(Text));
        Assert.Equal("«1»", TreeText.Show(Text, YamlPointer.Find(YamlReader.Read(Text).Root!, "/a")));
    }

    [Fact]
    public void A_second_document_is_a_fault_and_the_first_one_is_read()
    {
        const string Text = "a: 1\n---\nb: 2\n---\nc: 3\n";

        Assert.Equal(["SeveralDocuments «---»"], TreeText.Faults(Text));
        Assert.Equal("«1»", TreeText.Show(Text, YamlPointer.Find(YamlReader.Read(Text).Root!, "/a")));
    }

    [Theory]
    [InlineData("a: [1, 2\nb: 3\n", "«[»")]
    [InlineData("a: {x: 1\nb: 2\n", "«{»")]
    [InlineData("a: [b, [c, d]\n", "«[»")]
    [InlineData("a: &x !!map { b: 1\n", "«{»")]
    [InlineData("a: [", "«[»")]
    [InlineData("{{{", "«{»")]
    public void A_bracket_that_is_never_closed_is_reported_where_it_opens(string text, string place) =>
        Assert.Equal([$"Syntax {place} the bracket or brace that opens here is never closed"], TreeText.Faults(text));

    [Fact]
    public void Of_several_open_brackets_the_innermost_is_reported() =>
        Assert.Equal(7, Assert.Single(YamlReader.Read("a: [b, [c, d\n").Faults).Span.Start);

    [Theory]
    [InlineData("a: \"abc\nb: 1\n", "«\"abc»")]
    [InlineData("a: 'abc\n", "«'abc»")]
    [InlineData("a: \"abc", "«\"abc»")]
    public void A_quote_that_is_never_closed_is_reported_where_it_opens(string text, string place) =>
        Assert.Equal([$"Syntax {place} the quote that opens here is never closed"], TreeText.Faults(text));

    [Theory]
    [InlineData("tool:\n\tname: x\n", 6)]
    [InlineData("tool:\n  name: x\n\tdescription: y\n", 16)]
    [InlineData("a:\n\t- b\n", 3)]
    [InlineData("a: |\n  x\n\ty\n", 9)]
    public void A_tab_that_indents_is_reported_at_the_tab(string text, int at)
    {
        var fault = Assert.Single(YamlReader.Read(text).Faults);

        Assert.Equal((at, at + 1, "a tab cannot indent YAML; write spaces"), (fault.Span.Start, fault.Span.End, fault.Detail));
    }

    [Theory]
    [InlineData("a: @home\n", "«@» no value can start with '@'; put it in quotes")]
    [InlineData("a: `b`\n", "«`» no value can start with '`'; put it in quotes")]
    [InlineData("a: %b\n", "«%» no value can start with '%'; put it in quotes")]
    [InlineData("a: b: c\n", "«» the ':' here starts a key where none can be; put the value in quotes, or mend the indentation")]
    [InlineData("a: 1\n b: 2\n", "«» the ':' here starts a key where none can be; put the value in quotes, or mend the indentation")]
    public void What_a_plain_value_cannot_hold_is_told_with_the_way_out(string text, string expected) =>
        Assert.Equal([$"Syntax {expected}"], TreeText.Faults(text));

    [Theory]
    [InlineData("a: ]\n")]
    [InlineData("key: [a]]\n")]
    [InlineData("a: [b, , c]\n")]
    [InlineData("a: 'x' y\n")]
    [InlineData("a: \"\\q\"\n")]
    [InlineData("a: |x\n  b\n")]
    [InlineData("- a\nb: 1\n")]
    [InlineData("a:\n  - b\n - c\n")]
    [InlineData("!<> a")]
    [InlineData("a: \"\\uD83D\"\n")]
    public void Anything_else_that_is_no_YAML_is_one_fault_and_no_root(string text)
    {
        var document = YamlReader.Read(text);

        Assert.Null(document.Root);
        Assert.NotEmpty(Assert.Single(document.Faults).Detail);
    }

    [Theory]
    [InlineData("a: x\0y\n", "«\0» the character U+0000 cannot stand in a YAML file; remove it, or write it as \"\\u0000\" in double quotes")]
    [InlineData("# \u0007\na: 1\n", "«\u0007» the character U+0007 cannot stand in a YAML file; remove it, or write it as \"\\u0007\" in double quotes")]
    [InlineData("a: \u007f\n", "«\u007f» the character U+007F cannot stand in a YAML file; remove it, or write it as \"\\u007F\" in double quotes")]
    public void A_character_that_YAML_has_no_place_for_is_never_passed_over(string text, string expected) =>
        Assert.Equal([$"Syntax {expected}"], TreeText.Faults(text));

    [Fact]
    public void Half_of_a_surrogate_pair_is_a_fault()
    {
        string text = "a: 😀" + "😀"[0] + "\n";
        var fault = Assert.Single(YamlReader.Read(text).Faults);

        Assert.Equal(5, fault.Span.Start);
        Assert.Equal("the character U+D83D cannot stand in a YAML file; it is half of a character; write the whole of it", fault.Detail);
    }

    [Fact]
    public void A_tag_of_the_core_schema_says_what_a_scalar_is()
    {
        Assert.Equal(
            """
            . a list «[!!str 5, ! 5, !!int "5", !!float 5, !!bool true, !!null '', !!seq [1], !!map {}, ! []]»
            /0 Text 5 «!!str 5»
            /1 Text 5 «! 5»
            /2 Integer 5 «!!int "5"»
            /3 Integer 5 «!!float 5»
            /4 Boolean true «!!bool true»
            /5 Null  «!!null ''»
            /6 a list «!!seq [1]»
            /6/0 Integer 1 «1»
            /7 a mapping «!!map {}»
            /8 a list «! []»
            """,
            TreeText.Of("[!!str 5, ! 5, !!int \"5\", !!float 5, !!bool true, !!null '', !!seq [1], !!map {}, ! []]"));
    }

    [Theory]
    [InlineData("a: !!int abc", "«!!int abc» 'abc' is not what its tag '!!int' says")]
    [InlineData("a: !!bool yes", "«!!bool yes» 'yes' is not what its tag '!!bool' says")]
    [InlineData("a: !!null 0", "«!!null 0» '0' is not what its tag '!!null' says")]
    [InlineData("a: !!float x", "«!!float x» 'x' is not what its tag '!!float' says")]
    [InlineData("a: !!timestamp 2018-02-07", "«!!timestamp 2018-02-07» the tag '!!timestamp' has no meaning here; remove it")]
    [InlineData("a: !secret x", "«!secret x» the tag '!secret' has no meaning here; remove it")]
    [InlineData("a: !!set {x}", "«!!set» the tag '!!set' has no meaning here; remove it")]
    [InlineData("a: !include [x]", "«!include» the tag '!include' has no meaning here; remove it")]
    [InlineData("a: !!seq {x: 1}", "«!!seq» the tag '!!seq' has no meaning here; remove it")]
    public void A_tag_that_says_something_else_is_a_fault(string text, string expected) =>
        Assert.Equal([$"Syntax {expected}"], TreeText.Faults(text));

    [Theory]
    [InlineData("? [a]\n: b\n", "«[a]» a key must be a plain word, not a list")]
    [InlineData("? {a: 1}\n: b\n", "«{a: 1}» a key must be a plain word, not a mapping")]
    public void A_key_that_is_a_collection_is_a_fault(string text, string expected) =>
        Assert.Equal([$"Syntax {expected}"], TreeText.Faults(text));

    [Fact]
    public void Faults_come_in_the_order_of_the_text()
    {
        const string Text = """
            a: { x: 1, x: !foo 2 }
            a: *nothing
            b: !!int c
            """;

        Assert.Equal(
            [
                "DuplicateKey «x» x",
                "Syntax «!foo 2» the tag '!foo' has no meaning here; remove it",
                "DuplicateKey «a» a",
                "Syntax «*nothing» the anchor 'nothing' is not defined above",
                "Syntax «!!int c» 'c' is not what its tag '!!int' says",
            ],
            TreeText.Faults(Text));
    }

    [Fact]
    public void What_was_wrong_before_the_end_of_reading_is_told_as_well() =>
        Assert.Equal(
            ["DuplicateKey «a» a", "Syntax «[» the bracket or brace that opens here is never closed"],
            TreeText.Faults("a: 1\na: 2\nb: [\n"));
}
