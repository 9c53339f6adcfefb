namespace Mxcp.Definitions.Sql;

/// <summary>Finds where the parts of SQL end that hold no parameters. Each method gives the place behind the part, or -1 where it never ends.</summary>
internal static class SqlScan
{
    private static readonly char[] LineEnds = ['\n', '\r'];

    /// <summary>The end of a line, and with it of a comment.</summary>
    public static int EndOfLine(string sql, int start)
    {
        int end = sql.IndexOfAny(LineEnds, start);
        return end < 0 ? sql.Length : end;
    }

    /// <summary>The end of a block comment; like PostgreSQL's, they nest.</summary>
    public static int EndOfComment(string sql, int start)
    {
        int depth = 0;
        for (int at = start; at + 1 < sql.Length; at++)
        {
            bool opens = sql[at] == '/' && sql[at + 1] == '*';
            bool closes = sql[at] == '*' && sql[at + 1] == '/';
            at += opens || closes ? 1 : 0;
            depth += opens ? 1 : closes ? -1 : 0;
            if (depth == 0)
            {
                return at + 1;
            }
        }

        return -1;
    }

    /// <summary>The end of a string or a quoted name; a quote inside is written twice.</summary>
    public static int EndOfQuoted(string sql, int start)
    {
        char quote = sql[start];
        for (int at = start + 1; at < sql.Length; at++)
        {
            if (sql[at] != quote)
            {
                continue;
            }

            if (!IsAt(sql, at + 1, quote))
            {
                return at + 1;
            }

            at++;
        }

        return -1;
    }

    /// <summary>The end of a string with backslashes, <c>e'…'</c>. One that goes on in the next line has them there too.</summary>
    public static int EndOfEscaped(string sql, int start)
    {
        for (int at = start + 2; at < sql.Length; at++)
        {
            if (sql[at] == '\\' || (sql[at] == '\'' && IsAt(sql, at + 1, '\'')))
            {
                at++;
            }
            else if (sql[at] == '\'' && StartOfContinuation(sql, at + 1) is { } next)
            {
                at = next;
            }
            else if (sql[at] == '\'')
            {
                return at + 1;
            }
        }

        return -1;
    }

    /// <summary>The end of a dollar quote, <c>$tag$…$tag$</c>.</summary>
    public static int EndOfDollarQuoted(string sql, int start, string tag)
    {
        int end = sql.IndexOf(tag, start + tag.Length, StringComparison.Ordinal);
        return end < 0 ? -1 : end + tag.Length;
    }

    /// <summary>The quote with which a string goes on in a later line.</summary>
    private static int? StartOfContinuation(string sql, int end)
    {
        int next = end;
        while (next < sql.Length && char.IsWhiteSpace(sql[next]))
        {
            next++;
        }

        return IsAt(sql, next, '\'') && sql.IndexOfAny(LineEnds, end, next - end) >= 0 ? next : null;
    }

    private static bool IsAt(string sql, int at, char expected) => at < sql.Length && sql[at] == expected;
}
