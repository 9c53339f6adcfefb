using System.Text;

namespace Mxcp.CompilerServices;

public readonly partial struct TemplateValue
{
    private const int DefaultLength = 255;
    private const int DefaultLeeway = 5;
    private const int DefaultIndent = 4;
    private const int MaximumIndent = 1000;

    /// <summary>The filter <c>upper</c>.</summary>
    public TemplateValue Upper() => OfText(static text => text.ToUpperInvariant());

    /// <summary>The filter <c>lower</c>.</summary>
    public TemplateValue Lower() => OfText(static text => text.ToLowerInvariant());

    /// <summary>The filter <c>capitalize</c>: the first letter large, the others small.</summary>
    public TemplateValue Capitalize() => OfText(static text => text.Length == 0 ? text : text[..1].ToUpperInvariant() + text[1..].ToLowerInvariant());

    /// <summary>The filter <c>title</c>: the first letter of each word large, the others small.</summary>
    public TemplateValue Title() => OfText(static text =>
    {
        var title = new StringBuilder(text.Length);
        bool startsWord = true;
        foreach (char letter in text)
        {
            title.Append(startsWord ? char.ToUpperInvariant(letter) : char.ToLowerInvariant(letter));
            startsWord = char.IsWhiteSpace(letter) || letter is '-' or '(' or '{' or '[' or '<';
        }

        return title.ToString();
    });

    /// <summary>The filter <c>trim</c>.</summary>
    /// <param name="chars">The characters to take away at both ends; none for white space.</param>
    public TemplateValue Trim(TemplateValue chars = default) =>
        OfText(text => chars._kind is TemplateKind.None ? text.Trim() : text.Trim(chars.ToString().ToCharArray()));

    /// <summary>The filter <c>replace</c>.</summary>
    /// <param name="old">What is replaced.</param>
    /// <param name="new">What stands there instead.</param>
    /// <param name="count">How often at most; none for always.</param>
    public TemplateValue Replace(TemplateValue old, TemplateValue @new, TemplateValue count = default) => OfText(text =>
    {
        string sought = old.ToString();
        string replacement = @new.ToString();
        if (sought.Length == 0)
        {
            return text;
        }

        if (count._kind is TemplateKind.None)
        {
            return text.Replace(sought, replacement, StringComparison.Ordinal);
        }

        var replaced = new StringBuilder(text.Length);
        int from = 0;
        for (long left = count.Whole(0); left > 0 && text.IndexOf(sought, from, StringComparison.Ordinal) is >= 0 and var at; left--)
        {
            replaced.Append(text, from, at - from).Append(replacement);
            from = at + sought.Length;
        }

        return replaced.Append(text, from, text.Length - from).ToString();
    });

    /// <summary>The filter <c>truncate</c>.</summary>
    /// <param name="length">How many characters are left, the end among them.</param>
    /// <param name="killwords">Whether a word may be cut.</param>
    /// <param name="end">What stands at the end of a text that was cut.</param>
    /// <param name="leeway">How many characters more do no harm.</param>
    public TemplateValue Truncate(TemplateValue length = default, TemplateValue killwords = default, TemplateValue end = default, TemplateValue leeway = default) => OfText(text =>
    {
        long most = length.Whole(DefaultLength);
        int count = CodePoints.Count(text);
        if (count <= most + Math.Max(0, leeway.Whole(DefaultLeeway)))
        {
            return text;
        }

        string mark = end._kind is TemplateKind.None ? "..." : end.ToString();
        int kept = (int)Math.Clamp(most - CodePoints.Count(mark), 0, count);
        string cut = text[..CodePoints.IndexOf(text, kept)];
        int space = killwords.IsTrue ? -1 : cut.LastIndexOf(' ');
        return (space < 0 ? cut : cut[..space]) + mark;
    });

    /// <summary>The filter <c>indent</c>.</summary>
    /// <param name="width">How many spaces.</param>
    /// <param name="first">Whether the first line is indented too.</param>
    /// <param name="blank">Whether empty lines are indented too.</param>
    public TemplateValue Indent(TemplateValue width = default, TemplateValue first = default, TemplateValue blank = default) => OfText(text =>
    {
        string indent = new(' ', (int)Math.Clamp(width.Whole(DefaultIndent), 0, MaximumIndent));
        string[] lines = text.ReplaceLineEndings("\n").Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            bool isIndented = i == 0 ? first.IsTrue : blank.IsTrue || lines[i].Length > 0;
            lines[i] = isIndented ? indent + lines[i] : lines[i];
        }

        return string.Join('\n', lines);
    });

    /// <summary>The filter <c>wordcount</c>: how many runs of letters, digits and underscores there are.</summary>
    public TemplateValue WordCount()
    {
        long count = 0;
        bool isInWord = false;
        foreach (var rune in ToString().EnumerateRunes())
        {
            bool isWord = Rune.IsLetterOrDigit(rune) || rune.Value == '_';
            count += isWord && !isInWord ? 1 : 0;
            isInWord = isWord;
        }

        return count;
    }

    /// <summary>The filter <c>string</c>: the value as it is printed.</summary>
    public TemplateValue String() => ToString();

    /// <summary>The filter <c>tojson</c>.</summary>
    /// <param name="indent">How many spaces each level is indented by; none for all on one line.</param>
    public TemplateValue ToJson(TemplateValue indent = default) =>
        TemplateJson.Write(this, indent._kind is TemplateKind.None ? null : (int)Math.Clamp(indent.Whole(0), 0, MaximumIndent));

    /// <summary>A filter for texts: none stays none, and anything else is taken as it is printed.</summary>
    private TemplateValue OfText(Func<string, string> filter) => _kind is TemplateKind.None ? None : filter(ToString());

    /// <summary>The value as a whole number, or another where it is none.</summary>
    private long Whole(long otherwise) => _kind switch
    {
        TemplateKind.None => otherwise,
        TemplateKind.Boolean or TemplateKind.Integer => _number,
        TemplateKind.Number when Math.Abs(AsDouble) < long.MaxValue => (long)AsDouble,
        _ => throw Fail($"a whole number is needed, and this is {Described}"),
    };
}
