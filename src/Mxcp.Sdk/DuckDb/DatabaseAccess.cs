namespace Mxcp.DuckDb;

/// <summary>The way to the database from its opening to its closing: what opens the file, and the connections to it.</summary>
internal sealed class DatabaseAccess
{
    public DatabaseAccess(DuckDbOptions options)
    {
        Options = options;
        Opener = new InstanceOpener(options);
        Pool = new ConnectionPool(options, Opener);
    }

    public DuckDbOptions Options { get; }

    public InstanceOpener Opener { get; }

    public ConnectionPool Pool { get; }
}
