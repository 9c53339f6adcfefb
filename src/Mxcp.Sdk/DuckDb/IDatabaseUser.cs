namespace Mxcp.DuckDb;

/// <summary>Who uses the database: a call of an endpoint, or a run of a hook.</summary>
internal interface IDatabaseUser
{
    /// <summary>The endpoint or hook, for those who wait for what it holds.</summary>
    string Name { get; }

    /// <summary>Queries that are given no token of their own keep to this one.</summary>
    CancellationToken Cancellation { get; }

    /// <summary>Notes a connection that is kept beyond one statement, to close it when the user ends.</summary>
    void Hold(HeldConnection connection);

    /// <summary>Forgets a connection that was closed.</summary>
    void Release(HeldConnection connection);
}
