namespace Mxcp.Definitions.Sql;

/// <summary>Counts how often a text stands before a place of SQL, strings and comments included, so that the place can be found again.</summary>
internal sealed class SqlOccurrences(string sql)
{
    private readonly Dictionary<string, (int Count, int Next)> _counted = new(StringComparer.Ordinal);

    /// <summary>How often a text starts before a place. Places of one text must be asked for in order.</summary>
    public int Before(string token, int place)
    {
        var (count, next) = _counted.TryGetValue(token, out var known) ? known : (0, 0);
        int at = sql.IndexOf(token, next, StringComparison.Ordinal);
        while (at >= 0 && at < place)
        {
            count++;
            next = at + 1;
            at = sql.IndexOf(token, next, StringComparison.Ordinal);
        }

        _counted[token] = (count, next);
        return count;
    }
}
