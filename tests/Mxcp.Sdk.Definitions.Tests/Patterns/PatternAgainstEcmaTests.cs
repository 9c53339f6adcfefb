using System.Text.RegularExpressions;
using Mxcp.Definitions.Patterns;

namespace Mxcp.Definitions.Tests.Patterns;

/// <summary>A translated pattern matches what the pattern itself matches in a real ECMA-262 engine.</summary>
public sealed class PatternAgainstEcmaTests
{
    private static readonly string[] Texts =
    [
        "", "a", "b", "ab", "aab", "abc", "aaa", "A", "0", "42", "4a", "_", " ", "\t", "\n", "a\n", "\na", "a\nb", "\r\n", "\u2028", "\u0085", "\u00a0", "\uFEFF", "é", "ß", "中", "😀", "😀😀", "a😀", "😀a", "🙂", "🚀", "😀🚀",
        "-", "^", "$", ".", "]", "[", "(", "{", "}", "{2}", "\\", "/", "a-z", "\u0001", "\u001a", "\b", "\v", "\f", "\0", "\uFFFF", "\U00010000", "\U0010FFFF", "\uE000", "2018-02-07", "ada@example.com", "#ff00aa", "aaaaaaaaaa",
    ];

    private static readonly string[] Patterns =
    [
        "", "^", "$", "^$", "a", "^a$", "a|b", "^(?:a|b)$", "^a|b$", "|a", "a|", "()", "(a)(b)", "(?<x>a)(?<y>b)", "(?:)", "(?:a|)*b", ".", "^.$", "^..$", "^.*$", "^.{2}$", "^[^a]$", "^[^]$", "^[]$", "[^]", "[]",
        "\\d", "^\\d+$", "\\D", "^\\D$", "\\w", "^\\w+$", "\\W", "^\\W$", "\\s", "^\\s$", "\\S", "^\\S$", "^[\\s\\S]$", "^[\\d\\D]$", "^[\\w\\W]$", "^[^\\s]$", "^[^\\S]$", "^[^\\d]$", "^[^\\D]$", "^[\\W_]$",
        "\\t", "\\n", "\\v", "\\f", "\\r", "\\0", "\\cA", "\\cz", "\\x41", "\\u0041", "\\u{41}", "\\u{00041}", "\\u{1F600}", "^\\u{1F600}$", "\\ud83d\\ude00", "^\\ud83d\\ude00+$", "^😀+$", "^😀{2}$", "^(?:😀|a)*$",
        "^[😀]$", "^[^😀]$", "^[😀-🙂]$", "^[\\u{1F600}-\\u{1F64F}]$", "^[\\ud83d\\ude00-\\ud83d\\ude4f]+$", "^[a😀]+$", "^[^a😀]$", "^[\\u{10000}-\\u{10FFFF}]$", "^[^\\u{10000}-\\u{10FFFF}]$", "^[\\0-\\u{10FFFF}]$", "^[^\\0-\\u{10FFFF}]$",
        "^[\\u{FFFF}-\\u{10000}]$", "^[\\uD7FF-\\uE000]$", "^[🚀😀-🙂\\u{1F680}-\\u{1F6FF}]$", "[a-z]", "^[a-zA-Z_][a-zA-Z0-9_]*$", "[-a]", "[a-]", "[a\\-z]", "[+--]", "[--/]", "[\\b]", "[\\]]", "[\\^]", "[a^]", "[^^]", "[.*+?$|(){}]", "[\\-]",
        "[[]", "[/]", "\\/", "/", "\\.", "\\*", "\\+", "\\?", "\\(", "\\)", "\\[", "\\]", "\\{", "\\}", "\\|", "\\^", "\\$", "\\\\", "a*", "^a*$", "a+", "^a+?$", "a??", "^a{2}$", "^a{2,}$", "^a{2,3}$", "^a{0}$", "^a{02}$", "a{2}?", "^(a+)+$",
        "^((a|b)+c?)*$", "^\\d{4}-\\d{2}-\\d{2}$", "^[^@\\s]+@[^@\\s]+\\.[a-z]{2,}$", "^#[0-9a-f]{6}$", "-", "#", "~", "&", "a b", "\n", "é", "[é-ü]", "^[^\\n]*$", "(?:^a)|(?:b$)", "a^", "$a", "(^)(a)", "(a|^)b", "b($|c)",
    ];

    private static readonly string[] Refused =
    [
        "*", "+", "?", "{", "}", "]", ")", "(", "[", "a**", "a++", "a???", "a{2}{3}", "a{2}*", "^*", "$+", "|*", "(*)", "{2}", "a{", "a{2", "a{,2}", "a{2,1}", "a{x}", "a{1,x}", "a{ 2}", "(?", "(?:", "(?<", "(?<n", "(?<n>", "(?<>a)", "(?<1>a)",
        "(?<a b>c)", "(?<n>a)(?<n>b)", "(?P<n>a)", "(?i)a", "(?>a)", "(?#c)", "(?=a)*", "\\", "\\q", "\\_", "\\-", "\\ ", "\\é", "\\😀", "\\a", "\\e", "\\z", "\\A", "\\Z", "\\G", "\\Q", "\\c", "\\c1", "\\cé", "\\x", "\\x4", "\\xg1", "\\u", "\\u00",
        "\\u{", "\\u{}", "\\u{g}", "\\u{110000}", "\\u{ 41}", "\\00", "\\01", "\\1", "\\k", "\\k<n>", "\\p", "\\p{", "\\p{Foo}", "[a", "[\\", "[b-a]", "[z-\\x61]", "[a-\\d]", "[\\d-a]", "[\\w-z]", "[😀-a]", "[\\1]", "[\\B]", "[\\c]", "[\\c1]", "[\\q]", "[\\u{}]", "(a", "a)", "((a)",
    ];

    [Fact]
    public async Task Patterns_written_by_hand_match_what_they_match_in_ECMA_262()
    {
        PatternCase[] cases = [.. Patterns.Select(static pattern => new PatternCase(pattern, Texts))];

        Assert.Equal(cases.Length, await Compare(cases));
    }

    [Fact]
    public async Task Patterns_made_by_chance_match_what_they_match_in_ECMA_262()
    {
        var maker = new PatternMaker(20260108);
        PatternCase[] cases = [.. Enumerable.Range(0, 3_000).Select(_ => new PatternCase(maker.Pattern(), [.. maker.Texts(10), "😀", "a"]))];

        int alike = await Compare(cases);

        Assert.True(alike > 2_000, $"only {alike} patterns are taken by both");
    }

    [Fact]
    public async Task What_ECMA_262_refuses_is_refused()
    {
        PatternCase[] cases = [.. Refused.Select(static pattern => new PatternCase(pattern, []))];

        Assert.All((await EcmaEngine.Test(cases)).Zip(Refused), static answer => Assert.True(answer.First is null, $"ECMA-262 takes {answer.Second}"));
        Assert.Equal(0, await Compare(cases));
    }

    [Fact]
    public async Task Scraps_of_patterns_that_ECMA_262_refuses_are_refused()
    {
        var maker = new PatternMaker(20260109);
        PatternCase[] cases = [.. Enumerable.Range(0, 3_000).Select(_ => new PatternCase(maker.Scrap(), maker.Texts(4)))];

        int alike = await Compare(cases);

        Assert.InRange(alike, 200, 2_000);
    }

    /// <summary>Compares, and counts the patterns that both take.</summary>
    private static async Task<int> Compare(PatternCase[] cases)
    {
        var answers = await EcmaEngine.Test(cases);
        int taken = 0;
        for (int i = 0; i < cases.Length; i++)
        {
            var (pattern, texts) = cases[i];
            if (PatternReader.Read(pattern, out _) is not { } translated)
            {
                continue;
            }

            Assert.True(answers[i] is not null, $"ECMA-262 refuses {pattern}");
            var regex = new Regex(translated.DotNet, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
            for (int j = 0; j < texts.Length; j++)
            {
                bool expected = answers[i]![j] == '1';
                Assert.True(expected == regex.IsMatch(texts[j]), $"/{pattern}/ {(expected ? "matches" : "does not match")} '{texts[j]}', {translated.DotNet} differs");
            }

            taken++;
        }

        return taken;
    }
}
