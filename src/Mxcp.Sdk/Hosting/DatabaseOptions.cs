using Mxcp.Configuration;
using Mxcp.DuckDb;
using Mxcp.Execution;

namespace Mxcp.Hosting;

/// <summary>How an application opens its database.</summary>
internal static class DatabaseOptions
{
    public static DuckDbOptions Of(SiteConfiguration site) => new()
    {
        Path = site.DatabasePath,
        ReadOnly = site.IsReadOnly,
        FileSearchPath = site.Root,
        CallToken = static () => CallContext.Current?.Cancellation ?? CancellationToken.None,
    };
}
