using Mxcp.Definitions.Values;

namespace Mxcp.DuckDb;

/// <summary>Finds the columns of a result by the rule that joins all names.</summary>
internal static class ColumnNames
{
    /// <summary>No column matches.</summary>
    public const int None = -1;

    /// <summary>Several columns match, and none has the very same name.</summary>
    public const int Several = -2;

    /// <summary>The column that matches: the one with the very same name if it is there, else the only one that the rule finds.</summary>
    /// <returns>Its position, <see cref="None"/> or <see cref="Several"/>.</returns>
    public static int Find(IReadOnlyList<string> columns, string name)
    {
        int found = None;
        for (int index = 0; index < columns.Count; index++)
        {
            if (columns[index] == name)
            {
                return index;
            }

            if (Names.Match(columns[index], name))
            {
                found = found == None ? index : Several;
            }
        }

        return found;
    }
}
