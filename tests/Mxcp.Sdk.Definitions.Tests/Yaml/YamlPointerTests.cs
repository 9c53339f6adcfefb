using Mxcp.Definitions.Tests.Support;
using Mxcp.Definitions.Yaml;

namespace Mxcp.Definitions.Tests.Yaml;

public sealed class YamlPointerTests
{
    private const string Text = """
        tool:
          "a/b": 1
          "c~d": { "~1": x }
          list:
            - zero
            - { key: value }
          "": empty
        """;

    [Theory]
    [InlineData("/tool/a~1b", "«1»", "«\"a/b\"»")]
    [InlineData("/tool/c~0d", "«{ \"~1\": x }»", "«\"c~d\"»")]
    [InlineData("/tool/c~0d/~01", "«x»", "«\"~1\"»")]
    [InlineData("/tool/list/0", "«zero»", "«zero»")]
    [InlineData("/tool/list/1", "«{ key: value }»", "«{ key: value }»")]
    [InlineData("/tool/list/1/key", "«value»", "«key»")]
    [InlineData("/tool/", "«empty»", "«\"\"»")]
    public void A_pointer_finds_the_value_and_its_key(string pointer, string value, string key)
    {
        var root = YamlReader.Read(Text).Root!;

        Assert.Equal(value, TreeText.Show(Text, YamlPointer.Find(root, pointer)));
        Assert.Equal(key, TreeText.Show(Text, YamlPointer.FindKey(root, pointer)));
    }

    [Theory]
    [InlineData("/tool/list/2", "/tool/list")]
    [InlineData("/tool/list/-1", "/tool/list")]
    [InlineData("/tool/list/+1", "/tool/list")]
    [InlineData("/tool/list/x", "/tool/list")]
    [InlineData("/tool/list/1/nothing", "/tool/list/1")]
    [InlineData("/tool/a~1b/deeper/still", "/tool/a~1b")]
    [InlineData("/nothing", "")]
    public void A_pointer_to_nothing_finds_the_deepest_node_on_its_way(string pointer, string expected)
    {
        var root = YamlReader.Read(Text).Root!;

        Assert.Equal(YamlPointer.Find(root, expected), YamlPointer.Find(root, pointer));
    }

    [Fact]
    public void The_empty_pointer_is_the_root()
    {
        var root = YamlReader.Read(Text).Root!;

        Assert.Equal(root.Span, YamlPointer.Find(root, YamlPointer.Root));
        Assert.Equal(root.Span, YamlPointer.FindKey(root, YamlPointer.Root));
    }

    [Fact]
    public void Steps_are_escaped_when_they_are_added()
    {
        Assert.Equal("/a~1b", YamlPointer.Append("", "a/b"));
        Assert.Equal("/x/c~0d", YamlPointer.Append("/x", "c~d"));
        Assert.Equal("/x/~01", YamlPointer.Append("/x", "~1"));
        Assert.Equal("/x/12", YamlPointer.Append("/x", 12));
        Assert.Equal("/x/", YamlPointer.Append("/x", ""));
    }

    [Fact]
    public void A_merged_value_is_found_under_the_mapping_it_was_merged_into()
    {
        const string Merged = "a: &a { type: string }\nb: { <<: *a }";
        var root = YamlReader.Read(Merged).Root!;

        Assert.Equal(YamlPointer.Find(root, "/a/type"), YamlPointer.Find(root, "/b/type"));
        Assert.Equal("«type»", TreeText.Show(Merged, YamlPointer.FindKey(root, "/b/type")));
    }
}
