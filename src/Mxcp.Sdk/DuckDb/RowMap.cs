using Mxcp.CompilerServices;
using Mxcp.Definitions.Values;

namespace Mxcp.DuckDb;

/// <summary>Which columns fill the parameters of a record.</summary>
internal abstract class RowMap
{
    public abstract CellReader[] Columns { get; }
}

/// <inheritdoc/>
/// <typeparam name="T">The record.</typeparam>
internal sealed class RowMap<T> : RowMap
    where T : IRow<T>
{
    /// <exception cref="DatabaseException">A column is missing, or a name fits several.</exception>
    public RowMap(string[] names, CellReader[] columns)
    {
        var wanted = T.Columns;
        Columns = new CellReader[wanted.Length];
        for (int index = 0; index < wanted.Length; index++)
        {
            string name = wanted[index];
            Columns[index] = ColumnNames.Find(names, name) switch
            {
                ColumnNames.None => throw new DatabaseException(
                    $"The result has no column for {name}; it has {string.Join(", ", names)}. Give one of them that name with AS."),
                ColumnNames.Several => throw new DatabaseException(
                    $"Several columns are named like {name}: {string.Join(", ", Alike(names, name))}. Name one of them exactly so with AS."),
                var found => columns[found],
            };
        }
    }

    public override CellReader[] Columns { get; }

    private static IEnumerable<string> Alike(string[] names, string name) => names.Where(candidate => Names.Match(candidate, name));
}
