using Mxcp.Execution;
using Mxcp.Hosting.Reloading;

namespace Mxcp;

/// <summary>What endpoints and hooks can use without asking for it: every member follows the current call.</summary>
/// <remarks>
/// The members work in endpoints, in hooks and in everything these call or await, on whatever thread. The same things are
/// registered as services, so that code which takes <see cref="IDatabase"/>, <see cref="IMxcpConfig"/>, <see cref="IMxcpPlugins"/>, <see cref="IRequestContext"/>,
/// <see cref="IMcpClient"/>, <see cref="IMcpNotifications"/> or <see cref="IMcpClientLog"/> can be tested without them.
/// </remarks>
public static class MxcpRuntime
{
    /// <summary>The database of the active profile.</summary>
    /// <exception cref="InvalidOperationException">There is no current call, or it has ended.</exception>
    public static IDatabase Db => CallContext.Require(nameof(Db)).Database;

    /// <summary>Secrets and settings of the active profile.</summary>
    /// <exception cref="InvalidOperationException">There is no current call, or it has ended.</exception>
    public static IMxcpConfig Config => CallContext.Require(nameof(Config)).Config;

    /// <summary>The plugins that the site file names.</summary>
    /// <exception cref="InvalidOperationException">There is no current call, or it has ended.</exception>
    public static IMxcpPlugins Plugins => CallContext.Require(nameof(Plugins)).Plugins;

    /// <summary>Who makes the current call; <see langword="null"/> where nobody is known, as in hooks.</summary>
    /// <exception cref="InvalidOperationException">There is no current call, or it has ended.</exception>
    public static UserContext? CurrentUser => CallContext.Require(nameof(CurrentUser)).Identity.User;

    /// <summary>The client that made the current call: messages and progress for it, which in hooks are logged, and questions to it and its user.</summary>
    /// <exception cref="InvalidOperationException">There is no current call, or it has ended.</exception>
    public static IMcpClient Mcp => CallContext.Require(nameof(Mcp)).Client;

    /// <summary>Tells the clients that subscribed to a resource that it has changed; see <see cref="IMcpNotifications"/>.</summary>
    /// <param name="uri">The URI of the resource, as clients read it: of a template, with the values in it.</param>
    /// <exception cref="ArgumentException">No resource of the server has this URI.</exception>
    /// <exception cref="InvalidOperationException">There is no current call, or it has ended.</exception>
    public static void ResourceUpdated(string uri) => CallContext.Require(nameof(ResourceUpdated)).Notifications.ResourceUpdated(uri);

    /// <summary>Asks for a reload with fresh configuration and returns at once; see <see cref="IMxcpReloads"/>.</summary>
    /// <returns>What the request is known by in the log and in the server's status.</returns>
    /// <exception cref="InvalidOperationException">There is no current call of a server's endpoint, or too many requests wait.</exception>
    public static string ReloadDuckDb() => CallContext.Require(nameof(ReloadDuckDb)).Reload(payload: null, description: null);

    /// <inheritdoc cref="ReloadDuckDb()"/>
    /// <param name="description">Why, for the log.</param>
    public static string ReloadDuckDb(string description) => CallContext.Require(nameof(ReloadDuckDb)).Reload(payload: null, description);

    /// <summary>Asks for a reload that does something while the database is closed, and returns at once; see <see cref="IMxcpReloads"/>.</summary>
    /// <param name="payload">What to do while every connection is closed and the database's file is free.</param>
    /// <param name="description">Why, for the log.</param>
    /// <returns>What the request is known by in the log and in the server's status.</returns>
    /// <exception cref="InvalidOperationException">There is no current call of a server's endpoint, or too many requests wait.</exception>
    public static string ReloadDuckDb(Action payload, string description) =>
        CallContext.Require(nameof(ReloadDuckDb)).Reload(Payloads.Of(payload), description);

    /// <inheritdoc cref="ReloadDuckDb(Action, string)"/>
    public static string ReloadDuckDb(Func<Task> payload, string description) =>
        CallContext.Require(nameof(ReloadDuckDb)).Reload(Payloads.Of(payload), description);

    /// <inheritdoc cref="ReloadDuckDb(Action, string)"/>
    /// <param name="payload">What to do while every connection is closed. Its token is cancelled after ten minutes, and when the server is told to stop.</param>
    /// <param name="description">Why, for the log.</param>
    public static string ReloadDuckDb(Func<CancellationToken, Task> payload, string description) =>
        CallContext.Require(nameof(ReloadDuckDb)).Reload(Payloads.Of(payload), description);
}
