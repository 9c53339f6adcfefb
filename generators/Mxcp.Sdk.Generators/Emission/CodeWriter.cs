using System.Text;

namespace Mxcp.Generators.Emission;

/// <summary>Writes C#: lines, blocks, and one empty line between steps.</summary>
internal sealed class CodeWriter
{
    /// <summary>The namespace of what generated code calls.</summary>
    public const string GlobalMxcp = "global::Mxcp.CompilerServices.";

    private readonly StringBuilder _text = new();
    private int _depth;
    private bool _startsBlock = true;

    public void Line(string text)
    {
        Indent();
        _text.Append(text).Append('\n');
        _startsBlock = false;
    }

    /// <summary>A line of code inside a text that has more than one.</summary>
    public void Lines(string text)
    {
        foreach (string line in text.Split('\n'))
        {
            if (line.Length > 0)
            {
                Indent();
            }

            _text.Append(line).Append('\n');
        }

        _startsBlock = false;
    }

    /// <summary>An empty line, unless a block just began.</summary>
    public void Gap()
    {
        if (!_startsBlock)
        {
            _text.Append('\n');
            _startsBlock = true;
        }
    }

    /// <summary>A header and braces around what is written until the result is disposed of.</summary>
    public Scope Block(string header)
    {
        Line(header);
        Line("{");
        _depth++;
        _startsBlock = true;
        return new Scope(this, "}");
    }

    /// <summary>Deeper by one level, without braces.</summary>
    public Scope Indented()
    {
        _depth++;
        return new Scope(this, end: null);
    }

    public override string ToString() => _text.ToString();

    private void Indent() => _text.Append(' ', _depth * 4);

    private void Leave(string? end)
    {
        _depth--;
        if (end is not null)
        {
            Line(end);
        }
    }

    /// <summary>Ends what <see cref="Block"/> began.</summary>
    internal readonly struct Scope(CodeWriter writer, string? end) : IDisposable
    {
        public void Dispose() => writer.Leave(end);
    }
}
