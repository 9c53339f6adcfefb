using Mxcp.Definitions.Problems;
using Mxcp.Definitions.Values;

namespace Mxcp.Definitions.Templates;

/// <summary>Walks over the tokens of a template. Of what is wrong inside a tag the first thing is told, and the rest of the tag is passed over.</summary>
internal sealed class TemplateCursor(IReadOnlyList<TemplateToken> tokens, List<TemplateFault> faults)
{
    /// <summary>More than this in one tag nobody can read.</summary>
    private const int MaximumOperations = 100;

    private int _at;
    private int _operations;
    private bool _hasFailed;

    public TemplateToken Current => tokens[_at];

    public TemplateToken Next => tokens[Math.Min(_at + 1, tokens.Count - 1)];

    /// <summary>The token before the current one.</summary>
    public TemplateToken Last => tokens[Math.Max(_at - 1, 0)];

    public bool IsAtEnd => Current.Kind == TemplateTokenKind.End;

    public TemplateToken Advance()
    {
        var passed = Current;
        _at = Math.Min(_at + 1, tokens.Count - 1);
        return passed;
    }

    public bool IsSign(string sign) => Current.Is(TemplateTokenKind.Sign, sign);

    public bool IsWord(string word) => Current.Is(TemplateTokenKind.Name, word);

    public bool TakeSign(string sign) => IsSign(sign) && Advance() is var _;

    public bool TakeWord(string word) => IsWord(word) && Advance() is var _;

    /// <summary>Passes over a sign that must be there.</summary>
    public void ExpectSign(string sign)
    {
        if (!TakeSign(sign))
        {
            FailHere($"here should be '{sign}'");
        }
    }

    /// <summary>Passes over the end of the tag, which must be there.</summary>
    public void EndTag()
    {
        if (!Current.EndsTag)
        {
            FailHere("the tag should end here");
        }

        _hasFailed = false;
        _operations = 0;
        if (!IsAtEnd)
        {
            Advance();
        }
    }

    /// <summary>Says that the current token is not what should stand there.</summary>
    public void FailHere(string what)
    {
        var found = Current;
        string instead = found.EndsTag ? "the tag ends" : $"'{found.Text}' stands there";
        Fail(ProblemCode.TemplateSyntax, SpanOf(found), $"{what}, but {instead}");
    }

    /// <summary>Adds a fault, unless the tag has one, and goes to the end of the tag.</summary>
    public void Fail(ProblemCode code, SourceSpan span, params string[] arguments)
    {
        while (!Current.EndsTag)
        {
            Advance();
        }

        // That a tag is never closed has been said, and what it then holds means little.
        bool isClosed = Current.Span.Length > 0;
        if (!_hasFailed && isClosed)
        {
            faults.Add(new TemplateFault(code, span, arguments));
        }

        _hasFailed = true;
    }

    /// <summary>Counts what an expression is made of.</summary>
    public void CountOperation()
    {
        if (++_operations > MaximumOperations)
        {
            Fail(ProblemCode.TemplateSyntax, SpanOf(Current), "the tag holds too much to be read; compute parts of it before, with 'set'");
        }
    }

    /// <summary>The place of a token; the end of the template itself has none, so that of the token before it.</summary>
    private SourceSpan SpanOf(TemplateToken token) => token.Kind == TemplateTokenKind.End ? Last.Span : token.Span;
}
