using System.ComponentModel;

namespace Mxcp.CompilerServices;

/// <summary>A <see cref="UdfAttribute">[Udf]</see> method.</summary>
/// <typeparam name="TPlugin">The class that it stands in.</typeparam>
/// <param name="Name">Its name, without that of the plugin.</param>
/// <param name="Returns">The type of its result.</param>
/// <param name="Run">Calls it for the rows of a chunk.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record PluginFunction<TPlugin>(string Name, SqlType Returns, Action<TPlugin, FunctionCall> Run)
    where TPlugin : class
{
    /// <summary>Its parameters.</summary>
    public IReadOnlyList<FunctionParameter> Parameters { get; init; } = [];

    /// <summary>Whether equal arguments always give equal results.</summary>
    public bool IsPure { get; init; }
}
