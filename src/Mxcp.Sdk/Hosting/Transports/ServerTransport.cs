using System.CommandLine;

namespace Mxcp.Hosting.Transports;

/// <summary>A way in which clients reach a server.</summary>
internal abstract class ServerTransport
{
    /// <summary>Its name, as <c>serve --transport</c> takes it.</summary>
    public abstract string Name { get; }

    /// <summary>The options that <c>serve</c> has for it alone.</summary>
    public virtual IReadOnlyList<Option> Options => [];

    /// <summary>A server; it serves once it runs.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="parts">What it serves with.</param>
    /// <exception cref="Configuration.ConfigurationException">It cannot be reached as it is asked to be.</exception>
    public abstract IServer CreateServer(ParseResult parsed, ServerParts parts);
}
