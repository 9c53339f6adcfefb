using System.Text.RegularExpressions;
using Mxcp.Definitions.Patterns;

namespace Mxcp.Definitions.Tests.Patterns;

public sealed class PatternReaderTests
{
    private const string Astral = "[\\uD800-\\uDBFF][\\uDC00-\\uDFFF]";

    [Theory]
    [InlineData("", "")]
    [InlineData("abc", "abc")]
    [InlineData("^a$", "\\Aa\\z")]
    [InlineData("a|b|", "a|b|")]
    [InlineData("(a)(?:b)(?<name>c)", "(?:a)(?:b)(?:c)")]
    [InlineData("a*b+c?", "a*b+c?")]
    [InlineData("a*?b+?c??d{2}?", "a*b+c?d{2}")]
    [InlineData("a{2}b{2,}c{2,5}", "a{2}b{2,}c{2,5}")]
    [InlineData("(a|b)*", "(?:a|b)*")]
    [InlineData("\\d\\w", "[0-9][0-9A-Z_a-z]")]
    [InlineData("\\s", "[\\u0009-\\u000D \\u00A0\\u1680\\u2000-\\u200A\\u2028-\\u2029\\u202F\\u205F\\u3000\\uFEFF]")]
    [InlineData("\\D", "(?:[\\u0000-/:-\\uD7FF\\uE000-\\uFFFF]|" + Astral + ")")]
    [InlineData(".", "(?:[\\u0000-\\u0009\\u000B-\\u000C\\u000E-\\u2027\\u202A-\\uD7FF\\uE000-\\uFFFF]|" + Astral + ")")]
    [InlineData("[a-z_]", "[_a-z]")]
    [InlineData("[b-ya-cx-z]", "[a-z]")]
    [InlineData("[a-fg]", "[a-g]")]
    [InlineData("[^a-z]", "(?:[\\u0000-`\\u007B-\\uD7FF\\uE000-\\uFFFF]|" + Astral + ")")]
    [InlineData("[\\d\\-.]", "[\\u002D-\\u002E0-9]")]
    [InlineData("[-a]", "[\\u002Da]")]
    [InlineData("[]", "[^\\u0000-\\uFFFF]")]
    [InlineData("[^]", "(?:[\\u0000-\\uD7FF\\uE000-\\uFFFF]|" + Astral + ")")]
    [InlineData("[\\b\\]]", "[\\u0008\\u005D]")]
    [InlineData("😀", "(?:\\uD83D\\uDE00)")]
    [InlineData("😀+", "(?:\\uD83D\\uDE00)+")]
    [InlineData("\\u{1F600}\\ud83d\\ude00", "(?:\\uD83D\\uDE00)(?:\\uD83D\\uDE00)")]
    [InlineData("[😀]", "(?:\\uD83D\\uDE00)")]
    [InlineData("[a😀-🙂]", "(?:[a]|\\uD83D[\\uDE00-\\uDE42])")]
    [InlineData("[\\u{10000}-\\u{10FFFF}]", "(?:" + Astral + ")")]
    [InlineData("[\\u{103FE}-\\u{10C01}]", "(?:\\uD800[\\uDFFE-\\uDFFF]|[\\uD801-\\uD802][\\uDC00-\\uDFFF]|\\uD803[\\uDC00-\\uDC01])")]
    [InlineData("\\t\\n\\v\\f\\r\\0\\cA", "\\u0009\\u000A\\u000B\\u000C\\u000D\\u0000\\u0001")]
    [InlineData("\\x41\\u0042\\u{43}", "ABC")]
    [InlineData("\\.\\*\\/\\\\", "\\u002E\\u002A/\\u005C")]
    [InlineData("#- é", "\\u0023\\u002D \\u00E9")]
    public void A_pattern_is_said_in_the_words_of_DotNet(string pattern, string expected)
    {
        var read = PatternReader.Read(pattern, out string error);

        Assert.Equal("", error);
        Assert.Equal(pattern, read!.Text);
        Assert.Equal(expected, read.DotNet);
    }

    [Theory]
    [InlineData("a(b", "the '(' at position 2 is never closed; write '\\(' for the character")]
    [InlineData("a)b", "the ')' at position 2 closes nothing; write '\\)' for the character")]
    [InlineData("a[b", "the '[' at position 2 is never closed; write '\\[' for the character")]
    [InlineData("a]", "the ']' at position 2 closes nothing; write '\\]' for the character")]
    [InlineData("a}", "the '}' at position 2 closes nothing; write '\\}' for the character")]
    [InlineData("*a", "the '*' at position 1 repeats nothing; write '\\*' for the character")]
    [InlineData("a|+", "the '+' at position 3 repeats nothing; write '\\+' for the character")]
    [InlineData("(?:?)", "the '?' at position 4 repeats nothing; write '\\?' for the character")]
    [InlineData("{2}", "the '{' at position 1 repeats nothing; write '\\{' for the character")]
    [InlineData("^*", "the '*' at position 2 repeats nothing; write '\\*' for the character")]
    [InlineData("a{2", "the '{' at position 2 starts no count such as {2}, {2,} or {2,5}; write '\\{' for the character")]
    [InlineData("a{,2}", "the '{' at position 2 starts no count such as {2}, {2,} or {2,5}; write '\\{' for the character")]
    [InlineData("a{1,2,3}", "the '{' at position 2 starts no count such as {2}, {2,} or {2,5}; write '\\{' for the character")]
    [InlineData("a{5,2}", "the count {5,2} at position 2 runs backwards")]
    [InlineData("a{1001}", "counts go up to 1000; say longer ones with minLength and maxLength")]
    [InlineData("a{1,99999999999999}", "counts go up to 1000; say longer ones with minLength and maxLength")]
    [InlineData("a\\", "the pattern ends with '\\'; write '\\\\' for the character")]
    [InlineData("[\\", "the pattern ends with '\\'; write '\\\\' for the character")]
    [InlineData("\\q", "'\\q' is no escape of ECMA-262; write 'q' for the character")]
    [InlineData("\\😀", "'\\😀' is no escape of ECMA-262; write '😀' for the character")]
    [InlineData("\\-", "'\\-' is no escape of ECMA-262; write '-' for the character")]
    [InlineData("\\00", "'\\0' is no escape of ECMA-262; write '0' for the character")]
    [InlineData("\\c1", "'\\c' is no escape of ECMA-262; write 'c' for the character")]
    [InlineData("\\x4", "2 hexadecimal digits are missing at position 3")]
    [InlineData("\\u12g4", "4 hexadecimal digits are missing at position 3")]
    [InlineData("a\\u{}", "the '\\u{' at position 2 needs one to six hexadecimal digits and '}'")]
    [InlineData("\\u{0000041}", "the '\\u{' at position 1 needs one to six hexadecimal digits and '}'")]
    [InlineData("\\u{41", "the '\\u{' at position 1 needs one to six hexadecimal digits and '}'")]
    [InlineData("\\u{110000}", "there is no character beyond U+10FFFF")]
    [InlineData("\\ud83d", "half of a character beyond U+FFFF stands at position 6; write the whole of it, such as \\u{1F600}")]
    [InlineData("\\u{d83d}\\u{de00}", "half of a character beyond U+FFFF stands at position 8; write the whole of it, such as \\u{1F600}")]
    [InlineData("[\\ude00]", "half of a character beyond U+FFFF stands at position 7; write the whole of it, such as \\u{1F600}")]
    [InlineData("\\bword", "'\\b' means different things to .NET and ECMA-262; name the characters around the word instead")]
    [InlineData("\\B", "'\\B' means different things to .NET and ECMA-262; name the characters around the word instead")]
    [InlineData("(a)\\1", "back-references cannot be checked in bounded time; use a plainer pattern")]
    [InlineData("(?<n>a)\\k<n>", "back-references cannot be checked in bounded time; use a plainer pattern")]
    [InlineData("\\p{L}", "'\\p{…}' covers different characters in .NET and ECMA-262; name the ranges you mean, such as [A-Za-zÀ-ÖØ-öø-ÿ]")]
    [InlineData("[\\P{L}]", "'\\P{…}' covers different characters in .NET and ECMA-262; name the ranges you mean, such as [A-Za-zÀ-ÖØ-öø-ÿ]")]
    [InlineData("a(?=b)", "look-ahead and look-behind cannot be checked in bounded time; say it with minLength, maxLength, enum or a plainer pattern")]
    [InlineData("a(?!b)", "look-ahead and look-behind cannot be checked in bounded time; say it with minLength, maxLength, enum or a plainer pattern")]
    [InlineData("(?<=a)b", "look-ahead and look-behind cannot be checked in bounded time; say it with minLength, maxLength, enum or a plainer pattern")]
    [InlineData("(?<!a)b", "look-ahead and look-behind cannot be checked in bounded time; say it with minLength, maxLength, enum or a plainer pattern")]
    [InlineData("a(?i:b)", "'(?' at position 2 starts no group that is understood here; write (…), (?:…) or (?<name>…) with a name of ASCII letters and digits")]
    [InlineData("(?<1>b)", "'(?' at position 1 starts no group that is understood here; write (…), (?:…) or (?<name>…) with a name of ASCII letters and digits")]
    [InlineData("(?", "'(?' at position 1 starts no group that is understood here; write (…), (?:…) or (?<name>…) with a name of ASCII letters and digits")]
    [InlineData("(?<n>a)|(?<n>b)", "two groups are named 'n'; rename one of them, or write (?:…)")]
    [InlineData("[z-a]", "the range at position 2 runs backwards")]
    [InlineData("[a-\\d]", "the range at position 2 reaches from or to a whole set; write '\\-' for the character '-'")]
    [InlineData("[x\\w-z]", "the range at position 3 reaches from or to a whole set; write '\\-' for the character '-'")]
    public void What_cannot_be_said_is_refused_with_a_way_out(string pattern, string expected)
    {
        Assert.Null(PatternReader.Read(pattern, out string error));
        Assert.Equal(expected, error);
    }

    [Fact]
    public void Half_of_a_character_in_the_pattern_itself_is_refused()
    {
        Assert.Null(PatternReader.Read("a" + "😀"[..1], out string error));
        Assert.Equal("half of a character beyond U+FFFF stands at position 2; write the whole of it, such as \\u{1F600}", error);
        Assert.Null(PatternReader.Read("[" + "😀"[1..] + "]", out _));
    }

    [Fact]
    public void Groups_nest_64_levels_deep_and_no_further()
    {
        static string Nested(int levels) => new string('(', levels) + "a" + new string(')', levels);

        Assert.NotNull(PatternReader.Read(Nested(63), out _));
        Assert.Null(PatternReader.Read(Nested(64), out string error));
        Assert.Equal("groups nest deeper than 64 levels; write the inner ones out", error);
        Assert.Null(PatternReader.Read(new string('(', 100_000), out _));
    }

    [Theory]
    [InlineData("^[a-z]{1000}[a-z]{990}$")]
    [InlineData("^.{663}$")]
    [InlineData("^[^\"]{2,663}$")]
    [InlineData("^😀{995}$")]
    [InlineData("^(a{0,44}b?){0,44}$")]
    [InlineData("^(?:a{999,}|b{989})$")]
    [InlineData("^(?:[a-z]{1,63}\\.){0,30}$")]
    [InlineData("^(((a{2}b){3}c){4}d){5}$")]
    [InlineData("^(a|b|c|d|e){398}$")]
    [InlineData("^(ab|cd|ef){331}$")]
    public void The_largest_patterns_taken_are_not_too_large_for_DotNet(string pattern)
    {
        var read = PatternReader.Read(pattern, out string error);

        Assert.Equal("", error);
        Assert.DoesNotMatch(new Regex(read!.DotNet, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant), "?");
    }

    [Theory]
    [InlineData("a{1000}b{991}")]
    [InlineData(".{1000}")]
    [InlineData("(a{1000}){2}")]
    [InlineData("((a{9}){9}){99}")]
    [InlineData("((((a{1000}){1000}){1000}){1000}){1000}")]
    [InlineData("(a{0,1000}){0,1000}")]
    [InlineData("(?:a{1000,}){1000,}")]
    public void A_pattern_that_grows_too_large_is_refused(string pattern)
    {
        Assert.Null(PatternReader.Read(pattern, out string error));
        Assert.Equal("with its counts written out the pattern has more than 1990 characters (a '.' is three); use smaller counts, or say the length with minLength and maxLength", error);
    }
}
