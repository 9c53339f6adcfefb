using Mxcp.Definitions.Tests.Support;
using Mxcp.Definitions.Yaml;

namespace Mxcp.Definitions.Tests.Yaml;

public sealed class YamlTreeTests
{
    [Fact]
    public void Every_node_knows_its_place()
    {
        const string Text = """
            tool:
              name: top_customers   # its name
              parameters:
                - name: limit
                  type: integer
                - { name: tags, enum: [a, "b c"] }
            """;

        Assert.Equal(
            """
            . a mapping «tool:\n  name: top_customers   # its name\n  parameters:\n    - name: limit\n      type: integer\n    - { name: tags, enum: [a, "b c"] }»
            /tool a mapping «name: top_customers   # its name\n  parameters:\n    - name: limit\n      type: integer\n    - { name: tags, enum: [a, "b c"] }»
            /tool/name Text top_customers «top_customers»
            /tool/parameters a list «- name: limit\n      type: integer\n    - { name: tags, enum: [a, "b c"] }»
            /tool/parameters/0 a mapping «name: limit\n      type: integer»
            /tool/parameters/0/name Text limit «limit»
            /tool/parameters/0/type Text integer «integer»
            /tool/parameters/1 a mapping «{ name: tags, enum: [a, "b c"] }»
            /tool/parameters/1/name Text tags «tags»
            /tool/parameters/1/enum a list «[a, "b c"]»
            /tool/parameters/1/enum/0 Text a «a»
            /tool/parameters/1/enum/1 Text b c «"b c"»
            """,
            TreeText.Of(Text));
    }

    [Fact]
    public void A_block_ends_before_the_comments_that_follow_it()
    {
        const string Text = """
            a:
              b: 1
            # about c
            c:
              - x
              # the end
            """;

        Assert.Equal(
            """
            . a mapping «a:\n  b: 1\n# about c\nc:\n  - x»
            /a a mapping «b: 1»
            /a/b Integer 1 «1»
            /c a list «- x»
            /c/0 Text x «x»
            """,
            TreeText.Of(Text));
    }

    [Fact]
    public void Literal_and_folded_blocks_reach_from_their_sign_to_their_last_line()
    {
        const string Text = """
            a: |
              SELECT $x

              FROM t

            # no part of it
            b: >-
              folded
              text
            c: |2
                indented
            """;

        Assert.Equal(
            """
            . a mapping «a: |\n  SELECT $x\n\n  FROM t\n\n# no part of it\nb: >-\n  folded\n  text\nc: |2\n    indented»
            /a Text SELECT $x\n\nFROM t\n «|\n  SELECT $x\n\n  FROM t»
            /b Text folded text «>-\n  folded\n  text»
            /c Text   indented «|2\n    indented»
            """,
            TreeText.Of(Text));
    }

    [Fact]
    public void Quotes_are_part_of_the_place_and_no_part_of_the_value()
    {
        const string Text = """
            a: 'it''s'
            b: "a\tb \u00e9 \U0001F600"
            c: 'two
              lines'
            """;

        Assert.Equal(
            "/a Text it's «'it''s'»\n/b Text a\tb é 😀 «\"a\\tb \\u00e9 \\U0001F600\"»\n/c Text two lines «'two\\n  lines'»",
            string.Join("\n", TreeText.Of(Text).Split('\n').Skip(1)));
    }

    [Theory]
    [InlineData("a: 1\r\nb: |\r\n  x\r\n  y\r\nc: z\r\n")]
    [InlineData("a: 1\nb: |\n  x\n  y\nc: z\n")]
    [InlineData("a: 1\rb: |\r  x\r  y\rc: z\r")]
    public void Values_are_the_same_with_every_kind_of_line_end(string text)
    {
        var root = YamlReader.Read(text).Root!;

        Assert.Equal(["1", "x\ny\n", "z"], ((YamlMapping)root).Entries.Select(static entry => ((YamlScalar)entry.Value).Value));
        Assert.Equal("«z»", TreeText.Show(text, YamlPointer.Find(root, "/c")));
        Assert.Equal(text.Length - text.TrimEnd().Length, text.Length - root.Span.End);
    }

    [Fact]
    public void A_byte_order_mark_is_no_part_of_the_first_key()
    {
        Assert.Equal(
            """
            . a mapping «name: x»
            /name Text x «x»
            """,
            TreeText.Of("\uFEFFname: x\n"));
    }

    [Fact]
    public void Characters_beyond_U_FFFF_before_a_place_count_as_two_code_units()
    {
        Assert.Equal(
            """
            . a mapping «a: "😀 x" # 😀\n😀: é😀\nc: [😀, d]»
            /a Text 😀 x «"😀 x"»
            /😀 Text é😀 «é😀»
            /c a list «[😀, d]»
            /c/0 Text 😀 «😀»
            /c/1 Text d «d»
            """,
            TreeText.Of("a: \"😀 x\" # 😀\n😀: é😀\nc: [😀, d]"));
    }

    [Fact]
    public void Flow_collections_end_with_their_bracket()
    {
        Assert.Equal(
            """
            . a mapping «{ a: [1, [2] ], b: {c: [] , }, d: {} }»
            /a a list «[1, [2] ]»
            /a/0 Integer 1 «1»
            /a/1 a list «[2]»
            /a/1/0 Integer 2 «2»
            /b a mapping «{c: [] , }»
            /b/c a list «[]»
            /d a mapping «{}»
            """,
            TreeText.Of("{ a: [1, [2] ], b: {c: [] , }, d: {} } # end"));
    }

    [Fact]
    public void A_key_without_a_value_has_null()
    {
        Assert.Equal(
            """
            . a mapping «a:\nb: ~»
            /a Null  «»
            /b Null ~ «~»
            """,
            TreeText.Of("a:\nb: ~"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("# only a comment\n")]
    [InlineData("\uFEFF")]
    public void A_text_without_content_has_no_root_and_no_faults(string text)
    {
        var document = YamlReader.Read(text);

        Assert.Null(document.Root);
        Assert.Empty(document.Faults);
    }

    [Fact]
    public void Explicit_document_marks_may_stand_around_one_document()
    {
        Assert.Equal(
            """
            . a mapping «a: 1»
            /a Integer 1 «1»
            """,
            TreeText.Of("%YAML 1.2\n---\na: 1\n...\n"));
    }
}
