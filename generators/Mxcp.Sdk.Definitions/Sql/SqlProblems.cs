using Mxcp.Definitions.Problems;

namespace Mxcp.Definitions.Sql;

/// <summary>Turns what is wrong with SQL into problems at their place in it.</summary>
internal static class SqlProblems
{
    /// <summary>The problem that makes SQL unfit to run, if it has one.</summary>
    /// <param name="sql">The SQL.</param>
    /// <param name="file">The file it stands in.</param>
    /// <param name="pointer">Its path in a YAML file, or <see langword="null"/> for an SQL file.</param>
    public static Problem? Of(SqlText sql, string file, string? pointer) => sql.Fault switch
    {
        null => null,
        { Kind: SqlFaultKind.Empty } => new Problem(ProblemCode.UnfinishedSql, Anchor.Sql(file, pointer, "", 0), "there is no statement in it"),
        { Kind: SqlFaultKind.Positional } fault => new Problem(ProblemCode.PositionalSqlParameter, Anchor.Sql(file, pointer, fault.Token, fault.Occurrence), fault.Token),
        { Kind: SqlFaultKind.Nameless } fault => new Problem(ProblemCode.UnfinishedSql, Anchor.Sql(file, pointer, fault.Token, fault.Occurrence), "no name stands right behind this '$'; write a parameter as $limit, in one piece and without quotes"),
        var fault => new Problem(ProblemCode.UnfinishedSql, Anchor.Sql(file, pointer, fault.Token, fault.Occurrence), $"what starts with {fault.Token} never ends"),
    };
}
