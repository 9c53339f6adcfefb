using Mxcp.DuckDb;

namespace Mxcp.Tests.DuckDb;

/// <summary>Somebody who uses the database, and what connections it keeps.</summary>
internal sealed class TestUser(CancellationToken cancellation = default) : IDatabaseUser
{
    public List<HeldConnection> Held { get; } = [];

    public string Name => "test_call";

    public CancellationToken Cancellation => cancellation;

    public void Hold(HeldConnection connection) => Held.Add(connection);

    public void Release(HeldConnection connection) => Held.Remove(connection);
}
