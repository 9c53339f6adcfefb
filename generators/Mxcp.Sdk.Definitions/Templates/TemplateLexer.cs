using Mxcp.Definitions.Problems;
using Mxcp.Definitions.Values;

namespace Mxcp.Definitions.Templates;

/// <summary>Takes a template apart into text and the tokens of its tags, and does what the dashes in tags say about white space.</summary>
internal sealed class TemplateLexer
{
    private static readonly string[] Signs = ["//", "**", "==", "!=", "<=", ">="];

    private readonly string _text;
    private readonly int _end;
    private readonly List<TemplateFault> _faults;
    private readonly List<TemplateToken> _tokens = [];
    private bool _trimsNext;
    private bool _isCut;
    private int _at;

    private TemplateLexer(string text, List<TemplateFault> faults)
    {
        _text = text;
        _faults = faults;

        // One line end at the end belongs to how YAML is written, not to the text.
        _end = text.EndsWith("\n", StringComparison.Ordinal) ? text.Length - 1 : text.Length;
    }

    /// <summary>The tokens of a template; never throws.</summary>
    /// <param name="text">The template.</param>
    /// <param name="faults">Takes what is wrong.</param>
    /// <param name="isCut">Whether something that is never closed has taken the rest of the template.</param>
    public static IReadOnlyList<TemplateToken> Read(string text, List<TemplateFault> faults, out bool isCut)
    {
        var lexer = new TemplateLexer(text, faults);
        while (lexer._at < lexer._end)
        {
            lexer.ReadPart();
        }

        lexer.Add(TemplateTokenKind.End, "", text.Length, text.Length);
        isCut = lexer._isCut;
        return lexer._tokens;
    }

    /// <summary>Text up to the next tag, and the tag.</summary>
    private void ReadPart()
    {
        int tag = FindTag(_at);
        int inside = tag + 2;
        bool trims = inside < _end && _text[inside] == '-';
        AddText(_at, Math.Min(tag, _end), trimsEnd: tag < _end && trims);
        _at = Math.Min(inside, _end);
        if (tag >= _end)
        {
            return;
        }

        char kind = _text[tag + 1];
        if (kind == '#')
        {
            SkipComment(tag);
            return;
        }

        if (_at < _end && _text[_at] is '-' or '+')
        {
            _at++;
        }

        if (kind == '%' && TryReadRaw(tag))
        {
            return;
        }

        ReadTag(tag, kind == '{' ? TemplateTokenKind.OutputStart : TemplateTokenKind.StatementStart);
    }

    /// <summary>Where the next tag or comment starts, or the end.</summary>
    private int FindTag(int from)
    {
        for (int at = from; at + 1 < _end; at++)
        {
            if (_text[at] == '{' && _text[at + 1] is '{' or '%' or '#')
            {
                return at;
            }
        }

        return _end;
    }

    private void AddText(int start, int end, bool trimsEnd)
    {
        while (_trimsNext && start < end && char.IsWhiteSpace(_text[start]))
        {
            start++;
        }

        while (trimsEnd && end > start && char.IsWhiteSpace(_text[end - 1]))
        {
            end--;
        }

        _trimsNext = false;
        if (start < end)
        {
            Add(TemplateTokenKind.Text, _text.Substring(start, end - start), start, end);
        }
    }

    private void SkipComment(int start)
    {
        int end = Find("#}", _at);
        if (end < 0)
        {
            AddFault(start, start + 2, "the comment that opens here is never closed; close it with '#}'");
            _isCut = true;
            _at = _end;
            return;
        }

        _trimsNext = end > start + 2 && _text[end - 1] == '-';
        _at = end + 2;
    }

    /// <summary><c>{% raw %}</c> and all that follows up to <c>{% endraw %}</c>.</summary>
    private bool TryReadRaw(int start)
    {
        int name = SkipWhiteSpace(_at);
        if (!IsWord("raw", name) || EndOfStatement(name + 3) is not { } body)
        {
            return false;
        }

        bool trimsStart = _text[body - 3] == '-';
        for (int tag = Find("{%", body); tag >= 0; tag = Find("{%", tag + 2))
        {
            bool trimsEnd = tag + 2 < _end && _text[tag + 2] == '-';
            int word = SkipWhiteSpace(tag + (trimsEnd ? 3 : 2));
            if (IsWord("endraw", word) && EndOfStatement(word + 6) is { } behind)
            {
                _trimsNext = trimsStart;
                AddText(body, tag, trimsEnd);
                _trimsNext = _text[behind - 3] == '-';
                _at = behind;
                return true;
            }
        }

        AddFault(start, body, "'raw' is never ended; end it with {% endraw %}");
        _isCut = true;
        _at = _end;
        return true;
    }

    /// <summary>The place behind a <c>%}</c> that stands here, white space before it left aside.</summary>
    private int? EndOfStatement(int at)
    {
        at = SkipWhiteSpace(at);
        at += at < _end && _text[at] is '-' or '+' ? 1 : 0;
        return IsAt("%}", at) ? at + 2 : null;
    }

    private void ReadTag(int start, TemplateTokenKind kind)
    {
        Add(kind, kind == TemplateTokenKind.OutputStart ? "{{" : "{%", start, start + 2);
        string end = kind == TemplateTokenKind.OutputStart ? "}}" : "%}";
        while (true)
        {
            _at = SkipWhiteSpace(_at);
            if (_at >= _end)
            {
                AddFault(start, start + 2, $"the '{(kind == TemplateTokenKind.OutputStart ? "{{" : "{%")}' that opens here is never closed; close it with '{end}'");
                _isCut = true;
                EndTag(kind, _end, _end);
                return;
            }

            int sign = _text[_at] is '-' or '+' && IsAt(end, _at + 1) ? _at + 1 : _at;
            if (IsAt(end, sign))
            {
                _trimsNext = sign > _at && _text[_at] == '-';
                EndTag(kind, sign, sign + 2);
                _at = sign + 2;
                return;
            }

            ReadToken(end);
        }
    }

    private void EndTag(TemplateTokenKind kind, int start, int end) =>
        Add(kind == TemplateTokenKind.OutputStart ? TemplateTokenKind.OutputEnd : TemplateTokenKind.StatementEnd, "", start, end);

    private void ReadToken(string tagEnd)
    {
        char first = _text[_at];
        if (char.IsLetter(first) || first == '_')
        {
            AddRun(TemplateTokenKind.Name, static letter => char.IsLetterOrDigit(letter) || letter == '_');
        }
        else if (first is >= '0' and <= '9')
        {
            ReadNumber();
        }
        else if (first is '\'' or '"')
        {
            ReadQuoted(first, tagEnd);
        }
        else
        {
            string sign = Signs.FirstOrDefault(sign => IsAt(sign, _at)) ?? first.ToString();
            Add(TemplateTokenKind.Sign, sign, _at, _at + sign.Length);
            _at += sign.Length;
        }
    }

    private void AddRun(TemplateTokenKind kind, Func<char, bool> belongs)
    {
        int start = _at;
        while (_at < _end && belongs(_text[_at]))
        {
            _at++;
        }

        Add(kind, _text.Substring(start, _at - start), start, _at);
    }

    /// <summary><c>12</c>, <c>0.5</c>, <c>1e3</c>; a letter right behind it belongs to it, and makes it none.</summary>
    private void ReadNumber()
    {
        int start = _at;
        SkipDigits();
        if (_at + 1 < _end && _text[_at] == '.' && char.IsDigit(_text[_at + 1]))
        {
            _at++;
            SkipDigits();
        }

        if (_at < _end && _text[_at] is 'e' or 'E')
        {
            int digits = _at + (_at + 1 < _end && _text[_at + 1] is '+' or '-' ? 2 : 1);
            _at = digits < _end && char.IsDigit(_text[digits]) ? digits : _at;
            SkipDigits();
        }

        while (_at < _end && (char.IsLetterOrDigit(_text[_at]) || _text[_at] == '_'))
        {
            _at++;
        }

        Add(TemplateTokenKind.Number, _text.Substring(start, _at - start), start, _at);
    }

    private void SkipDigits()
    {
        while (_at < _end && _text[_at] is >= '0' and <= '9')
        {
            _at++;
        }
    }

    private void ReadQuoted(char quote, string tagEnd)
    {
        int start = _at;
        int end = start + 1;
        while (end < _end && _text[end] != quote)
        {
            end += _text[end] == '\\' ? 2 : 1;
        }

        if (end >= _end)
        {
            AddFault(start, start + 1, "the quote that opens here is never closed");

            // What follows may still be well: the quote reaches to the end of its tag.
            int tag = Find(tagEnd, start);
            end = tag < 0 ? _end : tag;
            Add(TemplateTokenKind.Quoted, "", start, end);
            _at = end;
            return;
        }

        string text = TemplateEscapes.Read(_text, start + 1, end, _faults);
        Add(TemplateTokenKind.Quoted, text, start, end + 1);
        _at = end + 1;
    }

    private int SkipWhiteSpace(int at)
    {
        while (at < _end && char.IsWhiteSpace(_text[at]))
        {
            at++;
        }

        return at;
    }

    private bool IsWord(string word, int at) =>
        IsAt(word, at) && !(at + word.Length < _end && (char.IsLetterOrDigit(_text[at + word.Length]) || _text[at + word.Length] == '_'));

    private bool IsAt(string text, int at) => at + text.Length <= _end && string.CompareOrdinal(_text, at, text, 0, text.Length) == 0;

    private int Find(string text, int from) => from >= _end ? -1 : _text.IndexOf(text, from, _end - from, StringComparison.Ordinal);

    private void Add(TemplateTokenKind kind, string text, int start, int end) => _tokens.Add(new TemplateToken(kind, text, new SourceSpan(start, end)));

    private void AddFault(int start, int end, string what) => _faults.Add(new TemplateFault(ProblemCode.TemplateSyntax, new SourceSpan(start, end), what));
}
