using System.Text.RegularExpressions;

namespace Mxcp.DuckDb;

/// <summary>SQL as messages show it: one line, not too long, and without the texts in it, which may be anybody's.</summary>
internal static partial class ShownSql
{
    private const int MaxLength = 60;

    public static string Of(SqlText? sql)
    {
        if (sql is null)
        {
            return "no statement yet";
        }

        string line = Spaces().Replace(Quoted().Replace(sql.ToString(), "'…'"), " ").Trim();
        return line.Length <= MaxLength ? line : string.Concat(line.AsSpan(0, MaxLength).TrimEnd(), "…");
    }

    [GeneratedRegex(@"'(?:[^']|'')*'?|\$(?<tag>[A-Za-z_]*)\$.*?(?:\$\k<tag>\$|\z)", RegexOptions.Singleline)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
