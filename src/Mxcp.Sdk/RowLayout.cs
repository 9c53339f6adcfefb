namespace Mxcp;

/// <summary>The column names that all rows of a result share.</summary>
internal sealed class RowLayout
{
    private readonly Dictionary<string, int> _indexes;

    /// <exception cref="DatabaseException">Two columns have the same name.</exception>
    public RowLayout(string[] names)
    {
        Names = names;
        _indexes = new Dictionary<string, int>(names.Length, StringComparer.Ordinal);
        for (int index = 0; index < names.Length; index++)
        {
            if (!_indexes.TryAdd(names[index], index))
            {
                throw Doubled(names[index]);
            }
        }
    }

    public string[] Names { get; }

    public static DatabaseException Doubled(string name) =>
        new($"The result has two columns named \"{name}\": give one of them another name with AS.");

    public bool TryGetIndex(string name, out int index) => _indexes.TryGetValue(name, out index);
}
