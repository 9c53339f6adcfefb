using Mxcp.Definitions.Values;

namespace Mxcp.Definitions.Sql;

/// <summary>Finds the parameters in SQL as DuckDB reads it: past strings, quoted names, dollar quotes and comments.</summary>
internal sealed class SqlLexer
{
    private readonly string _sql;
    private readonly SqlOccurrences _occurrences;
    private readonly List<SqlParameter> _parameters = [];
    private SqlFault? _fault;
    private bool _hasContent;
    private int _at;

    private SqlLexer(string sql)
    {
        _sql = sql;
        _occurrences = new SqlOccurrences(sql);
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
            _at = SqlScan.EndOfLine(_sql, _at);
            return;
        }

        if (first == '/' && Peek(1) == '*')
        {
            SkipTo(SqlScan.EndOfComment(_sql, _at), signLength: 2);
            return;
        }

        _hasContent = true;
        ReadContent(first);
    }

    private void ReadContent(char first)
    {
        switch (first)
        {
            case '\'' or '"':
                SkipTo(SqlScan.EndOfQuoted(_sql, _at), signLength: 1);
                break;
            case 'e' or 'E' when Peek(1) == '\'':
                SkipTo(SqlScan.EndOfEscaped(_sql, _at), signLength: 2);
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
        while (_at < _sql.Length && (IsNamePart(_sql[_at]) || _sql[_at] == '$') && !char.IsWhiteSpace(_sql[_at]))
        {
            _at++;
        }
    }

    /// <summary>Goes to the end of a part, or to the end of all where it has none.</summary>
    private void SkipTo(int end, int signLength)
    {
        if (end < 0)
        {
            AddFault(SqlFaultKind.Unfinished, _at, signLength);
        }

        _at = end < 0 ? _sql.Length : end;
    }

    private void ReadDollar()
    {
        int end = _at + 1;
        while (end < _sql.Length && IsNamePart(_sql[end]))
        {
            end++;
        }

        string token = _sql.Substring(_at, end - _at);
        bool startsWithDigit = token.Length > 1 && token[1] is >= '0' and <= '9';
        if (end < _sql.Length && _sql[end] == '$' && !startsWithDigit)
        {
            SkipTo(SqlScan.EndOfDollarQuoted(_sql, _at, token + "$"), signLength: token.Length + 1);
            return;
        }

        if (token.Length == 1 || startsWithDigit)
        {
            AddFault(startsWithDigit ? SqlFaultKind.Positional : SqlFaultKind.Nameless, _at, token.Length);
        }
        else
        {
            _parameters.Add(new SqlParameter(token.Substring(1), _occurrences.Before(token, _at)));
        }

        _at = end;
    }

    /// <summary>Remembers the first fault; once it is mended, the next one shows.</summary>
    private void AddFault(SqlFaultKind kind, int start, int length)
    {
        string token = _sql.Substring(start, length);
        _fault ??= new SqlFault(kind, token, _occurrences.Before(token, start));
    }

    private static bool IsNameStart(char letter) => letter is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '_' or >= '\u0080';

    private static bool IsNamePart(char letter) => IsNameStart(letter) || letter is >= '0' and <= '9';
}
