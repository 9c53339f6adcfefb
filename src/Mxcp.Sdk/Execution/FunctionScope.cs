namespace Mxcp.Execution;

/// <summary>Whether the current code is a function that SQL calls, so that it runs in the middle of a statement.</summary>
internal static class FunctionScope
{
    private static readonly AsyncLocal<string?> Slot = new();

    /// <summary>Enters a function, until the result is disposed of.</summary>
    /// <param name="function">Its name.</param>
    public static Scope Enter(string function)
    {
        var scope = new Scope(Slot.Value);
        Slot.Value = function;
        return scope;
    }

    /// <summary>Refuses the database to a function: it holds a connection already, and waiting for another may never end.</summary>
    /// <exception cref="InvalidOperationException">The current code is a function.</exception>
    public static void RefuseDatabase()
    {
        if (Slot.Value is { } function)
        {
            throw new InvalidOperationException(
                $"The database cannot be used inside the SQL function {function}, which runs in the middle of a statement. "
                + "Give the function what it needs as an argument, or load it when the plugin is made.");
        }
    }

    /// <summary>Leaves a function.</summary>
    internal readonly struct Scope(string? outer) : IDisposable
    {
        /// <inheritdoc/>
        public void Dispose() => Slot.Value = outer;
    }
}
