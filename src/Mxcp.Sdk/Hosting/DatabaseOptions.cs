using Mxcp.Configuration;
using Mxcp.DuckDb;
using Mxcp.Execution;
using Mxcp.Plugins;

namespace Mxcp.Hosting;

/// <summary>How an application opens its database.</summary>
internal static class DatabaseOptions
{
    /// <param name="configuration">What says how.</param>
    /// <param name="plugins">The plugins, whose functions SQL can call.</param>
    /// <param name="warn">Takes what is not as it should be, and yet no reason not to open it.</param>
    public static DuckDbOptions Of(ProjectConfiguration configuration, PluginHost plugins, Action<string> warn) => new()
    {
        Path = configuration.DatabasePath,
        ReadOnly = configuration.IsReadOnly,
        FileSearchPath = configuration.Root,
        Extensions = configuration.Extensions,
        Secrets = configuration.Secrets,
        Mask = new SecretMask(configuration.PrivateTexts()),
        Warn = warn,
        Functions = SqlFunctions.With(plugins),
        User = static () => CallContext.Current,
    };
}
