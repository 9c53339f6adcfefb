namespace Mxcp;

/// <summary>Reloads the server that the current call runs in: with fresh configuration, and with work that needs the database's file to itself.</summary>
/// <remarks>
/// <para>
/// A request is served after the call that makes it, in this order: calls that run are waited for, and new ones wait;
/// <c>[OnShutdown]</c> hooks run; the database is closed; the payload runs; the configuration is read again; the database is
/// opened; <c>[OnInit]</c> hooks run; the calls that wait go on. One reload runs at a time. Requests without a payload that wait
/// for their turn share one.
/// </para>
/// <para>
/// When calls still run after 30 seconds the reload is refused and the calls go on. When the payload or the new configuration
/// fails, the configuration before comes back and the reload counts as failed: the log and the server's status say why. The
/// database is not opened before the payload has ended, however long that takes; a payload's token is cancelled after ten minutes.
/// </para>
/// <para>Queries and changes need no reload: DuckDB serves many of them at a time.</para>
/// </remarks>
public interface IMxcpReloads
{
    /// <summary>Asks for a reload and returns at once.</summary>
    /// <param name="payload">What to do while the database is closed; <see langword="null"/> for nothing but fresh configuration.</param>
    /// <param name="description">Why, for the log.</param>
    /// <returns>What the request is known by in the log and in the server's status.</returns>
    /// <exception cref="InvalidOperationException">There is no current call of a server's endpoint, or too many requests wait.</exception>
    string Request(Func<CancellationToken, Task>? payload = null, string? description = null);
}
