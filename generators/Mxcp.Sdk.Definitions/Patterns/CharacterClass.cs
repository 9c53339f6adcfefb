using System.Globalization;
using System.Text;

namespace Mxcp.Definitions.Patterns;

/// <summary>A set of characters of a pattern, written as .NET reads it.</summary>
internal sealed class CharacterClass
{
    private const int FirstSurrogate = 0xD800;
    private const int LastSurrogate = 0xDFFF;
    private const string Pair = "[\\uD800-\\uDBFF][\\uDC00-\\uDFFF]";

    // ECMA-262: WhiteSpace and LineTerminator. .NET's \s has U+0085 and lacks U+FEFF.
    private static readonly (int From, int To)[] Space =
    [
        ('\t', '\r'), (' ', ' '), (0xA0, 0xA0), (0x1680, 0x1680), (0x2000, 0x200A), (0x2028, 0x2029), (0x202F, 0x202F), (0x205F, 0x205F), (0x3000, 0x3000), (0xFEFF, 0xFEFF),
    ];

    private static readonly (int From, int To)[] Digit = [('0', '9')];
    private static readonly (int From, int To)[] Word = [('0', '9'), ('A', 'Z'), ('_', '_'), ('a', 'z')];
    private static readonly (int From, int To)[] LineEnds = [('\n', '\n'), ('\r', '\r'), (0x2028, 0x2029)];

    private static readonly (int From, int To) Surrogates = (FirstSurrogate, LastSurrogate);

    private readonly List<(int From, int To)> _ranges = [];

    /// <summary>What <c>.</c> stands for.</summary>
    public static string AnyButLineEnds { get; } = Outside(LineEnds);

    /// <summary>Adds a range of code points; nothing where there is none to add.</summary>
    public void Add(int? from, int? to)
    {
        if (from is not { } first || to is not { } last)
        {
            return;
        }

        if (last > 0xFFFF)
        {
            throw new PatternException("a set cannot hold a character beyond U+FFFF; write it as an alternative: (?:[a-z]|😀)");
        }

        // Half of a pair is no character: a set that reaches across the surrogates must not match one.
        if (first < FirstSurrogate)
        {
            _ranges.Add((first, Math.Min(last, FirstSurrogate - 1)));
        }

        if (last > LastSurrogate)
        {
            _ranges.Add((Math.Max(first, LastSurrogate + 1), last));
        }
    }

    /// <summary>Adds <c>\d</c>, <c>\w</c>, <c>\s</c> or the opposite of one, if the letter names one.</summary>
    public bool TryAddShorthand(char letter)
    {
        (int From, int To)[]? set = char.ToLowerInvariant(letter) switch
        {
            'd' => Digit,
            'w' => Word,
            's' => Space,
            _ => null,
        };
        if (set is null)
        {
            return false;
        }

        _ranges.AddRange(char.IsUpper(letter) ? Complement(set) : set);
        return true;
    }

    public string ToPositive()
    {
        var basic = Sorted().Where(static range => range.From <= 0xFFFF).ToArray();
        bool hasPairs = _ranges.Exists(static range => range.To > 0xFFFF);
        if (basic.Length == 0)
        {
            // ECMA-262: the empty set matches nothing.
            return "[^\\u0000-\\uFFFF]";
        }

        return hasPairs ? $"(?:{Pair}|{Set("[", basic)})" : Set("[", basic);
    }

    public string ToNegated() => _ranges.Exists(static range => range.To > 0xFFFF) ? Set("[^", [.. Sorted(), Surrogates]) : Outside([.. Sorted()]);

    public static void AppendCharacter(StringBuilder target, int code)
    {
        bool isPlain = code is (>= '0' and <= '9') or (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or '_' or ' ' or '@' or '/' or ':' or ',' or ';' or '=' or '%' or '!' or '\'' or '"' or '<' or '>' or '~' or '`' or '&';
        _ = isPlain ? target.Append((char)code) : target.Append("\\u").Append(code.ToString("X4", CultureInfo.InvariantCulture));
    }

    /// <summary>Every code point outside some ranges; a pair of surrogates is one.</summary>
    private static string Outside((int From, int To)[] ranges) => $"(?:{Pair}|{Set("[^", [.. ranges, Surrogates])})";

    private static string Set(string open, (int From, int To)[] ranges)
    {
        var text = new StringBuilder(open);
        foreach (var (from, to) in ranges)
        {
            AppendCharacter(text, from);
            if (to > from)
            {
                text.Append('-');
                AppendCharacter(text, Math.Min(to, 0xFFFF));
            }
        }

        return text.Append(']').ToString();
    }

    private IEnumerable<(int From, int To)> Sorted() => _ranges.OrderBy(static range => range.From);

    /// <summary>What lies between sorted ranges, up to the last code point; surrogates, which are no characters, are left out.</summary>
    private static IEnumerable<(int From, int To)> Complement((int From, int To)[] ranges)
    {
        int next = 0;
        foreach (var (from, to) in ranges.Append(Surrogates).OrderBy(static range => range.From))
        {
            if (from > next)
            {
                yield return (next, from - 1);
            }

            next = to + 1;
        }

        yield return (next, 0x10FFFF);
    }
}
