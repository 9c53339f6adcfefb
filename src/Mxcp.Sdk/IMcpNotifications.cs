namespace Mxcp;

/// <summary>Tells clients what has changed, at any time: in endpoints and hooks, and in work that goes on behind them.</summary>
public interface IMcpNotifications
{
    /// <summary>Tells the clients that subscribed to a resource that it has changed, so that they read it again.</summary>
    /// <remarks>
    /// Returns at once. Several changes that a client has not been told of yet become one, so that a client that is slow, or gone, holds
    /// up nobody. After a reload the subscribers of every resource are told without being asked for.
    /// </remarks>
    /// <param name="uri">The URI of the resource, as clients read it: of a template, with the values in it.</param>
    /// <exception cref="ArgumentException">No resource of the server has this URI.</exception>
    void ResourceUpdated(string uri);
}
