using Mxcp.Definitions.Problems;
using Mxcp.Definitions.Values;

namespace Mxcp.Definitions.Templates;

/// <summary>Reads a template: text in, a tree and everything that is wrong with it out.</summary>
internal sealed class TemplateReader
{
    private const int MaximumDepth = 32;

    private static readonly string[] Known = ["if", "for", "set", "raw", "elif", "else", "endif", "endfor", "endraw"];

    private readonly List<TemplateFault> _faults = [];
    private readonly TemplateCursor _cursor;
    private readonly TemplateExpressionReader _expressions;
    private readonly bool _isCut;
    private bool _hasBlockSet;
    private int _depth;

    private TemplateReader(string text)
    {
        _cursor = new TemplateCursor(TemplateLexer.Read(text, _faults, out _isCut), _faults);
        _expressions = new TemplateExpressionReader(_cursor);
    }

    /// <summary>Reads a template; never throws.</summary>
    /// <param name="text">The template.</param>
    /// <param name="faults">What is wrong, in the order of the text.</param>
    public static Template Read(string text, out EquatableArray<TemplateFault> faults)
    {
        var reader = new TemplateReader(text);
        var nodes = reader.ReadAll();
        faults = reader._faults.OrderBy(static fault => fault.Span.Start).ToEquatableArray();
        return new Template(nodes);
    }

    private EquatableArray<TemplateNode> ReadAll()
    {
        var nodes = new List<TemplateNode>();
        while (true)
        {
            nodes.AddRange(ReadBody());
            if (_cursor.IsAtEnd)
            {
                return nodes.ToEquatableArray();
            }

            // Something that ends or divides what was never begun.
            _cursor.Advance();
            var word = _cursor.Current;
            Refuse(word);
            _cursor.EndTag();
        }
    }

    /// <summary>Reads up to a word that ends or divides what holds the body, or to the end.</summary>
    private EquatableArray<TemplateNode> ReadBody()
    {
        var nodes = new List<TemplateNode>();
        while (!_cursor.IsAtEnd && !IsBorder())
        {
            if (ReadNode() is { } node)
            {
                nodes.Add(node);
            }
        }

        return nodes.ToEquatableArray();
    }

    private bool IsBorder() =>
        _cursor.Current.Kind == TemplateTokenKind.StatementStart
        && _cursor.Next is { Kind: TemplateTokenKind.Name, Text: "elif" or "else" or "endif" or "endfor" or "endraw" };

    private TemplateNode? ReadNode()
    {
        var start = _cursor.Advance();
        switch (start.Kind)
        {
            case TemplateTokenKind.Text:
                return new TemplateNode.Text(start.Text);
            case TemplateTokenKind.OutputStart:
                var output = new TemplateNode.Output(_expressions.Read());
                _cursor.EndTag();
                return output;
            default:
                return ReadStatement();
        }
    }

    private TemplateNode? ReadStatement()
    {
        var word = _cursor.Current;
        switch (word)
        {
            case { Kind: TemplateTokenKind.Name, Text: "if" }:
                return ReadNested(ReadCondition);
            case { Kind: TemplateTokenKind.Name, Text: "for" }:
                return ReadNested(ReadLoop);
            case { Kind: TemplateTokenKind.Name, Text: "set" }:
                return ReadAssignment();
            default:
                Refuse(word);
                _cursor.EndTag();
                return null;
        }
    }

    private TemplateNode? ReadNested(Func<TemplateNode> read)
    {
        if (++_depth <= MaximumDepth)
        {
            var node = read();
            _depth--;
            return node;
        }

        _cursor.Fail(ProblemCode.TemplateSyntax, _cursor.Current.Span, $"statements nest deeper than {MaximumDepth} levels");
        _cursor.EndTag();
        _depth--;
        return null;
    }

    private TemplateNode ReadCondition()
    {
        var start = _cursor.Advance();
        var branches = new List<TemplateBranch>();
        do
        {
            var condition = _expressions.Read();
            _cursor.EndTag();
            branches.Add(new TemplateBranch(condition, ReadBody()));
        }
        while (TakeBorder("elif"));

        var otherwise = ReadOtherwise();
        ExpectBorder("endif", start);
        return new TemplateNode.Condition(branches.ToEquatableArray(), otherwise);
    }

    private TemplateNode ReadLoop()
    {
        var start = _cursor.Advance();
        string variable = ReadVariable();
        if (_cursor.IsSign(","))
        {
            _cursor.Fail(ProblemCode.TemplateUnsupported, _cursor.Current.Span, "several variables of one loop", "loop over the items and take the parts of each");
        }

        if (!_cursor.TakeWord("in"))
        {
            _cursor.FailHere("here should be 'in'");
        }

        var items = _expressions.ReadWithoutChoice();
        if (_cursor.Current is { Kind: TemplateTokenKind.Name, Text: "if" or "recursive" } extra)
        {
            _cursor.Fail(ProblemCode.TemplateUnsupported, extra.Span, $"'{extra.Text}' of a loop", "write {% if %} inside the loop");
        }

        _cursor.EndTag();
        var body = ReadBody();
        var otherwise = ReadOtherwise();
        ExpectBorder("endfor", start);
        return new TemplateNode.Loop(variable, items, body, otherwise);
    }

    private TemplateNode.Assignment? ReadAssignment()
    {
        _cursor.Advance();
        var name = _cursor.Current;
        string variable = ReadVariable();
        if (_cursor.Current.EndsTag && variable.Length > 0)
        {
            _hasBlockSet = true;
            _cursor.Fail(ProblemCode.TemplateUnsupported, name.Span, "'set' without a value", $"write {{% set {variable} = … %}}");
        }

        if (_cursor.IsSign(",") || _cursor.IsSign("."))
        {
            _cursor.Fail(ProblemCode.TemplateUnsupported, _cursor.Current.Span, $"'{_cursor.Current.Text}' in 'set'", "set one variable at a time");
        }

        _cursor.ExpectSign("=");
        var value = _expressions.Read();
        _cursor.EndTag();
        return variable.Length == 0 ? null : new TemplateNode.Assignment(variable, value, name.Span);
    }

    private string ReadVariable()
    {
        var name = _cursor.Current;
        if (name.Kind != TemplateTokenKind.Name)
        {
            _cursor.FailHere("here should be the name of a variable");
            return "";
        }

        if (TemplateExpressionReader.IsReserved(name.Text) || name.Text == "loop")
        {
            _cursor.Fail(ProblemCode.TemplateSyntax, name.Span, $"'{name.Text}' is a word of the template language; give the variable another name");
            return "";
        }

        return _cursor.Advance().Text;
    }

    /// <summary>What stands under <c>else</c>, if it is there.</summary>
    private EquatableArray<TemplateNode> ReadOtherwise()
    {
        if (!TakeBorder("else"))
        {
            return default;
        }

        _cursor.EndTag();
        return ReadBody();
    }

    /// <summary>Passes over the start of a tag and its word, up to what follows the word.</summary>
    private bool TakeBorder(string word)
    {
        if (_cursor.Current.Kind != TemplateTokenKind.StatementStart || !_cursor.Next.Is(TemplateTokenKind.Name, word))
        {
            return false;
        }

        _cursor.Advance();
        _cursor.Advance();
        return true;
    }

    private void ExpectBorder(string word, TemplateToken start)
    {
        if (TakeBorder(word))
        {
            _cursor.EndTag();
        }
        else if (!_isCut)
        {
            _faults.Add(new TemplateFault(ProblemCode.TemplateSyntax, start.Span, $"'{start.Text}' is never ended; end it with {{% {word} %}}"));
        }
    }

    /// <summary>Says what is wrong with a statement that is none, or none that can stand here.</summary>
    private void Refuse(TemplateToken word)
    {
        if (word.Kind != TemplateTokenKind.Name)
        {
            _cursor.FailHere("here should be a statement such as if, for or set");
            return;
        }

        if (TemplateForeign.WayOutOfStatement(word.Text) is { } wayOut)
        {
            _cursor.Fail(ProblemCode.TemplateUnsupported, word.Span, $"'{word.Text}'", wayOut);
            return;
        }

        if (TemplateForeign.EndsStatement(word.Text) || (word.Text == "endset" && _hasBlockSet))
        {
            // Its start was refused already.
            SkipTag();
            return;
        }

        string what = Known.Contains(word.Text)
            ? $"'{word.Text}' stands here without what it belongs to"
            : $"'{word.Text}' is not a statement; {(Nearest.To(word.Text, Known) is { } near ? $"did you mean '{near}'?" : "use if, for, set or raw")}";
        _cursor.Fail(ProblemCode.TemplateSyntax, word.Span, what);
    }

    private void SkipTag()
    {
        while (!_cursor.Current.EndsTag)
        {
            _cursor.Advance();
        }
    }
}
