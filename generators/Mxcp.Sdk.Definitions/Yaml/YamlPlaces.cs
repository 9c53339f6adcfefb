using Mxcp.Definitions.Values;

namespace Mxcp.Definitions.Yaml;

/// <summary>Turns positions in what the YAML library reads into places in the text.</summary>
internal sealed class YamlPlaces
{
    private const char ByteOrderMark = '\uFEFF';

    private readonly int _start;
    private int _passed;

    public YamlPlaces(string text)
    {
        _start = text.Length > 0 && text[0] == ByteOrderMark ? 1 : 0;
        Content = text.Substring(_start);
    }

    /// <summary>The text without the mark that some editors put before it: what the library reads.</summary>
    public string Content { get; }

    /// <summary>A place, exactly as it is given.</summary>
    public SourceSpan SpanIn(int start, int end) => new(Bound(start) + _start, Bound(end) + _start);

    /// <summary>A place up to its last character: the library ends a block where the next thing begins.</summary>
    public SourceSpan SpanOf(int start, int end)
    {
        int from = Bound(start);
        int to = Math.Max(Bound(end), from);
        while (to > from && char.IsWhiteSpace(Content[to - 1]))
        {
            to--;
        }

        return SpanIn(from, to);
    }

    /// <summary>The place of a list or mapping, from its start to its bracket or, where it has none, to the last thing in it.</summary>
    public SourceSpan SpanOfCollection(int start, int end, char? bracket)
    {
        int last = Bound(end);
        if (last < Content.Length && Content[last] == bracket)
        {
            Pass(SpanIn(last, last + 1));
        }

        int from = Bound(start) + _start;
        return new SourceSpan(from, Math.Max(from, _passed));
    }

    /// <summary>Remembers how far content reaches: comments behind it belong to nothing.</summary>
    public void Pass(SourceSpan span)
    {
        if (span.Length > 0)
        {
            _passed = span.End;
        }
    }

    private int Bound(int position) => Math.Min(position, Content.Length);
}
