using Mxcp.DuckDb;
using Mxcp.Execution;

namespace Mxcp.Plugins;

/// <summary>Everything SQL can call besides the functions of DuckDB.</summary>
internal static class SqlFunctions
{
    /// <summary>What is there always, and the functions of plugins as they are when the database asks.</summary>
    public static Func<IReadOnlyList<ScalarFunction>> With(PluginHost plugins) => () => [.. RequestFunctions.All, .. plugins.Functions];
}
