using System.Text;
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

    /// <summary>Every definition and site file of the cases and the samples.</summary>
    private static readonly string[] Written = [.. Corpus.YamlFiles()];

    private static readonly Tree[] Seeds = [.. Written.Select(static text => YamlReader.Read(text).Root).OfType<YamlNode>().Select(Tree.Of)];

    private static readonly TreeDamage Mutations = new(Seeds);

    public static TheoryData<CorpusInput> Interesting() => [.. Corpus.Of("yaml")];

    [Theory]
    [MemberData(nameof(Interesting))]
    public void What_was_interesting_once_is_read_with_every_place_inside_the_text(CorpusInput input) => Fuzz.Run(input.Text, ReadingCheck.Run);

    [Fact]
    public void Pieces_of_YAML_in_any_order_are_read_with_every_place_inside_the_text() => Fuzz.Run(
        TestCounts.AtLeast(2_000, full: 1_000_000), seed: 1, static random => Damage.Compose(random, Pieces, longest: 16), ReadingCheck.Run);

    [Fact]
    public void Bytes_of_any_kind_are_read_with_every_place_inside_the_text() =>
        Fuzz.Run(TestCounts.AtLeast(2_000, full: 1_000_000), seed: 2, Bytes, ReadingCheck.Run);

    [Fact]
    public void Wounded_definitions_are_read_with_every_place_inside_the_text() => Fuzz.Run(
        TestCounts.AtLeast(1_500, full: 250_000), seed: 3, static random => Damage.Wound(random, Written[random.Next(Written.Length)], Pieces), ReadingCheck.Run);

    [Fact]
    public void Definitions_in_which_anything_stands_anywhere_are_read_with_every_place_inside_the_text()
    {
        int count = TestCounts.AtLeast(2_000, full: 1_000_000);
        int withoutFaults = 0;
        Fuzz.Run(count, seed: 4, Definition, text =>
        {
            ReadingCheck.Run(text);
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
                    ReadingCheck.Run(text[..length]);
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
}
