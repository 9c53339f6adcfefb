using System.Globalization;
using System.Text;

namespace Mxcp.Definitions.Patterns;

/// <summary>A set of characters. Halves of those beyond U+FFFF are none, for ECMA-262 as for people.</summary>
internal sealed class CodePointSet
{
    private const int FirstSurrogate = 0xD800;
    private const int LastSurrogate = 0xDFFF;
    private const int LastOfPlane0 = 0xFFFF;
    private const int Last = 0x10FFFF;

    private readonly List<(int From, int To)> _ranges = [];

    private CodePointSet(params (int From, int To)[] ranges)
    {
        _ranges.AddRange(ranges);
    }

    public static CodePointSet Digits { get; } = new(('0', '9'));

    public static CodePointSet WordCharacters { get; } = new(('0', '9'), ('A', 'Z'), ('_', '_'), ('a', 'z'));

    /// <summary>ECMA-262's WhiteSpace and LineTerminator. .NET's \s has U+0085 and lacks U+FEFF.</summary>
    public static CodePointSet Spaces { get; } = new(
        ('\t', '\r'), (' ', ' '), (0xA0, 0xA0), (0x1680, 0x1680), (0x2000, 0x200A), (0x2028, 0x2029), (0x202F, 0x202F), (0x205F, 0x205F), (0x3000, 0x3000), (0xFEFF, 0xFEFF));

    /// <summary>What <c>.</c> stands for.</summary>
    public static CodePointSet AllButLineEnds { get; } = new CodePointSet(('\n', '\n'), ('\r', '\r'), (0x2028, 0x2029)).Complement();

    public static CodePointSet Empty() => new();

    public void Add(int from, int to) => _ranges.Add((from, to));

    public void Add(CodePointSet other) => _ranges.AddRange(other._ranges);

    /// <summary>Every character that is not in the set.</summary>
    public CodePointSet Complement()
    {
        var complement = new CodePointSet();
        int next = 0;
        foreach (var (from, to) in Normalized())
        {
            if (from > next)
            {
                complement.Add(next, from - 1);
            }

            next = to + 1;
        }

        if (next <= Last)
        {
            complement.Add(next, Last);
        }

        return complement;
    }

    /// <summary>The set in .NET's words, to which a character beyond U+FFFF is two: an alternative for each stretch of such.</summary>
    /// <param name="size">How many characters stand in it, each alternative counted.</param>
    public string ToDotNet(out int size)
    {
        var plane0 = new StringBuilder();
        var alternatives = new List<string>();
        foreach (var (from, to) in Normalized().SelectMany(WithoutSurrogates))
        {
            if (from <= LastOfPlane0)
            {
                AppendRange(plane0, from, Math.Min(to, LastOfPlane0));
            }

            if (to > LastOfPlane0)
            {
                alternatives.AddRange(Pairs(Math.Max(from, LastOfPlane0 + 1), to));
            }
        }

        size = (alternatives.Count * 2) + 1;
        if (alternatives.Count == 0)
        {
            // ECMA-262: the empty set matches nothing.
            return plane0.Length == 0 ? "[^\\u0000-\\uFFFF]" : $"[{plane0}]";
        }

        if (plane0.Length > 0)
        {
            alternatives.Insert(0, $"[{plane0}]");
        }

        return $"(?:{string.Join("|", alternatives)})";
    }

    public static void AppendCharacter(StringBuilder target, int code)
    {
        bool isPlain = code is (>= '0' and <= '9') or (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or '_' or ' ' or '@' or '/' or ':' or ',' or ';' or '=' or '%' or '!' or '\'' or '"' or '<' or '>' or '~' or '`' or '&';
        _ = isPlain ? target.Append((char)code) : target.Append("\\u").Append(code.ToString("X4", CultureInfo.InvariantCulture));
    }

    /// <summary>The ranges in order, with none touching another.</summary>
    private List<(int From, int To)> Normalized()
    {
        var normal = new List<(int From, int To)>();
        foreach (var range in _ranges.OrderBy(static range => range.From))
        {
            var last = normal.Count == 0 ? (From: 0, To: -2) : normal[normal.Count - 1];
            if (range.From > last.To + 1)
            {
                normal.Add(range);
            }
            else
            {
                normal[normal.Count - 1] = (last.From, Math.Max(last.To, range.To));
            }
        }

        return normal;
    }

    private static IEnumerable<(int From, int To)> WithoutSurrogates((int From, int To) range)
    {
        if (range.From < FirstSurrogate)
        {
            yield return (range.From, Math.Min(range.To, FirstSurrogate - 1));
        }

        if (range.To > LastSurrogate)
        {
            yield return (Math.Max(range.From, LastSurrogate + 1), range.To);
        }
    }

    /// <summary>A range beyond U+FFFF as pairs: whole blocks of second halves in the middle, parts of one at the ends.</summary>
    private static IEnumerable<string> Pairs(int from, int to)
    {
        const int Block = 0x400;
        while (from <= to)
        {
            int endOfBlock = from | (Block - 1);
            bool isWhole = (from & (Block - 1)) == 0 && endOfBlock <= to;
            int end = isWhole ? ((to + 1) & ~(Block - 1)) - 1 : Math.Min(endOfBlock, to);
            string first = char.ConvertFromUtf32(from);
            string last = char.ConvertFromUtf32(end);
            yield return Half(first[0], last[0]) + Half(first[1], last[1]);
            from = end + 1;
        }
    }

    private static string Half(char from, char to)
    {
        var text = new StringBuilder();
        AppendRange(text, from, to);
        return from == to ? text.ToString() : $"[{text}]";
    }

    private static void AppendRange(StringBuilder target, int from, int to)
    {
        AppendCharacter(target, from);
        if (to > from)
        {
            target.Append('-');
            AppendCharacter(target, to);
        }
    }
}
