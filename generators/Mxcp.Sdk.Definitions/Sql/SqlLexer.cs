using Mxcp.Definitions.Values;

namespace Mxcp.Definitions.Sql;

/// <summary>Finds the parameters in SQL as DuckDB reads it: past strings, quoted names, dollar quotes and comments.</summary>
internal sealed class SqlLexer
{
    private readonly string _sql;
    private readonly List<SqlParameter> _parameters = [];
    private SqlFault? _fault;
    private bool _hasContent;
    private int _at;

    private SqlLexer(string sql)
    {
        _sql = sql;
    }

    /// <summary>Reads SQL; never throws.</summary>
    public static SqlText Read(string sql)
    {
        var lexer = new SqlLexer(sql);
        while (lexer._at < sql.Length)
        {
            lexer.ReadToken();
        }

        var fault = lexer._fault ?? (lexer._hasContent ? null : new SqlFault(SqlFaultKind.Empty, "", 0));
        return new SqlText(sql, lexer._parameters.ToEquatableArray(), fault);
    }

    private char Peek(int ahead) => _at + ahead < _sql.Length ? _sql[_at + ahead] : '\0';

    private void ReadToken()
    {
        char first = _sql[_at];
        if (char.IsWhiteSpace(first) || first == ';')
        {
            _at++;
            return;
        }

        if (first == '-' && Peek(1) == '-')
        {
            SkipLine();
            return;
        }

        if (first == '/' && Peek(1) == '*')
        {
            SkipComment();
            return;
        }

        _hasContent = true;
        ReadContent(first);
    }

    private void ReadContent(char first)
    {
        switch (first)
        {
            case '\'':
                SkipQuoted('\'', hasEscapes: false);
                break;
            case '"':
                SkipQuoted('"', hasEscapes: false);
                break;
            case 'e' or 'E' when Peek(1) == '\'':
                _at++;
                SkipQuoted('\'', hasEscapes: true);
                break;
            case '$':
                ReadDollar();
                break;
            case '?':
                AddFault(SqlFaultKind.Positional, _at, 1);
                _at++;
                break;
            case var _ when IsNameStart(first):
                SkipName();
                break;
            default:
                _at++;
                break;
        }
    }

    /// <summary>A name; it may hold dollar signs, which then start no parameter.</summary>
    private void SkipName()
    {
        while (_at < _sql.Length && (IsNamePart(_sql[_at]) || _sql[_at] == '$'))
        {
            _at++;
        }
    }

    private void SkipLine()
    {
        int end = _sql.IndexOf('\n', _at);
        _at = end < 0 ? _sql.Length : end + 1;
    }

    /// <summary>A block comment; like PostgreSQL's, they nest.</summary>
    private void SkipComment()
    {
        int start = _at;
        int depth = 0;
        while (_at < _sql.Length)
        {
            if (_sql[_at] == '/' && Peek(1) == '*')
            {
                depth++;
                _at += 2;
            }
            else if (_sql[_at] == '*' && Peek(1) == '/')
            {
                depth--;
                _at += 2;
                if (depth == 0)
                {
                    return;
                }
            }
            else
            {
                _at++;
            }
        }

        AddFault(SqlFaultKind.Unfinished, start, 2);
    }

    private void SkipQuoted(char quote, bool hasEscapes)
    {
        int start = _at++;
        while (_at < _sql.Length)
        {
            char letter = _sql[_at++];
            if (letter == '\\' && hasEscapes)
            {
                _at++;
            }
            else if (letter == quote && Peek(0) == quote)
            {
                _at++;
            }
            else if (letter == quote)
            {
                return;
            }
        }

        _at = _sql.Length;
        AddFault(SqlFaultKind.Unfinished, start, 1);
    }

    private void ReadDollar()
    {
        int start = _at++;
        int nameEnd = _at;
        while (nameEnd < _sql.Length && IsNamePart(_sql[nameEnd]))
        {
            nameEnd++;
        }

        string name = _sql.Substring(_at, nameEnd - _at);
        bool startsWithDigit = name.Length > 0 && name[0] is >= '0' and <= '9';
        if (nameEnd < _sql.Length && _sql[nameEnd] == '$' && !startsWithDigit)
        {
            SkipDollarQuoted(start, _sql.Substring(start, nameEnd - start + 1));
            return;
        }

        _at = nameEnd;
        if (startsWithDigit)
        {
            AddFault(SqlFaultKind.Positional, start, nameEnd - start);
        }
        else if (name.Length > 0)
        {
            _parameters.Add(new SqlParameter(name, OccurrencesBefore("$" + name, start)));
        }
    }

    private void SkipDollarQuoted(int start, string tag)
    {
        int end = _sql.IndexOf(tag, start + tag.Length, StringComparison.Ordinal);
        if (end < 0)
        {
            _at = _sql.Length;
            AddFault(SqlFaultKind.Unfinished, start, tag.Length);
            return;
        }

        _at = end + tag.Length;
    }

    private void AddFault(SqlFaultKind kind, int start, int length)
    {
        string token = _sql.Substring(start, length);
        _fault ??= new SqlFault(kind, token, OccurrencesBefore(token, start));
    }

    private int OccurrencesBefore(string token, int end)
    {
        int count = 0;
        for (int at = _sql.IndexOf(token, StringComparison.Ordinal); at >= 0 && at < end; at = _sql.IndexOf(token, at + 1, StringComparison.Ordinal))
        {
            count++;
        }

        return count;
    }

    private static bool IsNameStart(char letter) => letter is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '_' or >= '\u0080';

    private static bool IsNamePart(char letter) => IsNameStart(letter) || letter is >= '0' and <= '9';
}
