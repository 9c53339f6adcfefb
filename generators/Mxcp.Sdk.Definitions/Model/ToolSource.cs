using Mxcp.Definitions.Sql;

namespace Mxcp.Definitions.Model;

/// <summary>What implements a tool.</summary>
internal abstract record ToolSource
{
    private protected ToolSource()
    {
    }

    /// <summary>A method marked <c>[Endpoint]</c>, found by the tool's name.</summary>
    internal sealed record Method : ToolSource;

    /// <summary>SQL inside the definition.</summary>
    internal sealed record InlineSql(SqlText Sql) : ToolSource;

    /// <summary>SQL in a file of its own; the path is relative to the project.</summary>
    internal sealed record SqlFile(string Path) : ToolSource;
}
