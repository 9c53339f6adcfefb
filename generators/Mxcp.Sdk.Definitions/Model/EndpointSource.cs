using Mxcp.Definitions.Sql;
using Mxcp.Definitions.Values;

namespace Mxcp.Definitions.Model;

/// <summary>What implements an endpoint.</summary>
internal abstract record EndpointSource
{
    private protected EndpointSource()
    {
    }

    /// <summary>A method marked <c>[Endpoint]</c>, found by the endpoint's name.</summary>
    internal sealed record Method : EndpointSource;

    /// <summary>The messages of a prompt, inside the definition.</summary>
    internal sealed record Messages(EquatableArray<MessageTemplate> Templates) : EndpointSource;

    /// <summary>SQL inside the definition.</summary>
    internal sealed record InlineSql(SqlText Sql) : EndpointSource;

    /// <summary>SQL in a file of its own; the path is relative to the project.</summary>
    internal sealed record SqlFile(string Path) : EndpointSource;
}
