using System.ComponentModel;

namespace Mxcp.CompilerServices;

/// <summary>The arguments of a SQL text, by the names that follow its <c>$</c>s.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class SqlArguments
{
    private readonly List<(string Name, SqlValue? Value)> _arguments = [];

    internal SqlArguments()
    {
    }

    internal int Count => _arguments.Count;

    internal IEnumerable<string> Names => _arguments.Select(argument => argument.Name);

    /// <summary>Adds an argument.</summary>
    /// <param name="name">The parameter's name, without <c>$</c>. Case does not matter to DuckDB.</param>
    /// <param name="value">The value; <see langword="null"/> is NULL.</param>
    /// <exception cref="ArgumentException">There is an argument of this name already.</exception>
    public void Add(string name, SqlValue? value)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (TryGet(name, out _))
        {
            throw new ArgumentException($"There are two arguments named '{name}'.", nameof(name));
        }

        _arguments.Add((name, value));
    }

    internal bool TryGet(string name, out SqlValue? value)
    {
        // A handful: looking through them is quicker than a dictionary.
        foreach (var argument in _arguments)
        {
            if (string.Equals(argument.Name, name, StringComparison.OrdinalIgnoreCase))
            {
                value = argument.Value;
                return true;
            }
        }

        value = null;
        return false;
    }
}
