using System.Globalization;
using System.Text;

namespace Mxcp.Definitions.Tests.Patterns;

/// <summary>Makes patterns and texts; the same seed makes the same ones.</summary>
internal sealed class PatternMaker(int seed)
{
    private static readonly string[] Atoms =
    [
        "a", "b", "c", "1", "_", " ", "-", "A", "é", "ß", "中", "😀", "🙂", ".", "\\d", "\\D", "\\w", "\\W", "\\s", "\\S", "\\n", "\\r", "\\t", "\\v", "\\f", "\\0", "\\cJ",
        "\\x61", "\\u0062", "\\u{63}", "\\u{1F600}", "\\ud83d\\ude42", "\\.", "\\/", "\\*", "\\\\", "\\$", "\\^", "\n", "\u2028", "\uFEFF", "\u0085", ",", "#", "~", "&",
    ];

    private static readonly string[] Members =
    [
        "a", "b", "a-c", "0-9", "A-Z", "é-ü", "中", "😀", "😀-🙂", "\\u{1F600}-\\u{1F64F}", "\\ud83d\\ude00-\\ud83d\\ude42", "a-😀", "\\u{10000}-\\u{10FFFF}", "\\0-\\u{10FFFF}", "\\d", "\\D", "\\w", "\\W",
        "\\s", "\\S", "\\n", "\\b", "\\-", "-", "\\]", "\\^", "^", ".", "*", "$", "[", "(", "|", "\\cA-\\cZ", "\\x00-\\x1f", "\\u2028", " -~", "\\u{FFFF}-\\u{10400}", "\\uD7FF-\\uE000",
    ];

    private static readonly string[] Quantifiers = ["*", "+", "?", "{2}", "{1,2}", "{0,}", "{2,}", "{0}", "{0,3}", "{1}", "*?", "+?", "??", "{1,2}?", "{02}"];

    private static readonly string[] Junk =
    [
        "a", "b", "1", "(", ")", "(?:", "(?=", "(?!", "(?<=", "(?<n>", "(?<1>", "(?i:", "(?", "[", "]", "[^", "{", "}", "{2", "{2,1}", "{,2}", "*", "+", "?", "|", "^", "$", ".", "\\", "\\d", "\\b", "\\B", "\\1",
        "\\k<n>", "\\p{L}", "\\u", "\\u{", "\\u{110000}", "\\ud83d", "\\ude00", "\\x4", "\\c", "\\c1", "\\0", "\\00", "\\q", "\\-", "-", "a-", "\\w-", "z-a", ",", "😀", "\\😀", "\\é",
    ];

    private static readonly string[] Letters = ["a", "b", "c", "1", "9", "_", " ", "-", "A", "Z", "é", "ß", "ü", "中", "😀", "🙂", "🚀", "\n", "\r", "\t", "\0", "\u2028", "\u0085", "\u00a0", "\uFEFF", "\uFFFF", "\U00010000", "\U0010FFFF", ".", "$", "^", ",", "\u0001", "\b"];

    private readonly Random _random = new(seed);

    /// <summary>A pattern in which everything is in its place, as a rule.</summary>
    public string Pattern() => $"{(_random.Next(3) == 0 ? "^" : "")}{Alternatives(depth: 0)}{(_random.Next(3) == 0 ? "$" : "")}";

    /// <summary>Pieces of patterns in any order.</summary>
    public string Scrap()
    {
        var scrap = new StringBuilder();
        for (int i = _random.Next(1, 7); i > 0; i--)
        {
            scrap.Append(Pick(Junk));
        }

        return scrap.ToString();
    }

    public string[] Texts(int count) => [.. Enumerable.Range(0, count).Select(_ => string.Concat(Enumerable.Range(0, _random.Next(7)).Select(_ => Pick(Letters))))];

    private string Alternatives(int depth)
    {
        string text = Sequence(depth);
        while (_random.Next(4) == 0)
        {
            text += "|" + Sequence(depth);
        }

        return text;
    }

    private string Sequence(int depth)
    {
        var sequence = new StringBuilder();
        for (int i = _random.Next(4); i > 0; i--)
        {
            sequence.Append(Atom(depth));
            if (_random.Next(3) == 0)
            {
                sequence.Append(Pick(Quantifiers));
            }
        }

        return sequence.ToString();
    }

    private string Atom(int depth) => _random.Next(8) switch
    {
        0 when depth < 3 => $"({Alternatives(depth + 1)})",
        1 when depth < 3 => $"(?:{Alternatives(depth + 1)})",
        2 when depth < 3 => $"(?<{Name()}>{Alternatives(depth + 1)})",
        3 or 4 => $"[{(_random.Next(3) == 0 ? "^" : "")}{string.Concat(Enumerable.Range(0, _random.Next(4)).Select(_ => Pick(Members)))}]",
        _ => Pick(Atoms),
    };

    private string Name() => "n" + _random.Next(1000).ToString(CultureInfo.InvariantCulture);

    private string Pick(string[] from) => from[_random.Next(from.Length)];
}
