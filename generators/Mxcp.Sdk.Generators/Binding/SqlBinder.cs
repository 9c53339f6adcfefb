using Mxcp.Definitions.Model;
using Mxcp.Definitions.Problems;
using Mxcp.Definitions.Sql;
using Mxcp.Definitions.Values;

namespace Mxcp.Generators.Binding;

/// <summary>Joins a definition with SQL: every <c>$name</c> must be declared, every parameter should be used.</summary>
internal static class SqlBinder
{
    /// <summary>Joins.</summary>
    /// <param name="definition">The definition.</param>
    /// <param name="sql">The SQL.</param>
    /// <param name="file">The file it stands in.</param>
    /// <param name="pointer">Its path in that file, where it is YAML.</param>
    public static Bound Bind(EndpointDefinition definition, SqlText sql, string file, string? pointer)
    {
        var used = new HashSet<string>(sql.Parameters.Select(static parameter => parameter.Name), SqlParameter.Names);
        var problems = Undeclared(definition, sql, file, pointer)
            .Concat(Unused(definition, used))
            .Concat(DefaultProblems.Of(definition, SqlTypes.Offered))
            .ToEquatableArray();
        bool isSound = problems.All(static problem => problem.Code == ProblemCode.UnusedParameter);
        return new Bound(isSound ? Specify(definition, sql, file, used) : null, problems);
    }

    private static IEnumerable<Problem> Undeclared(EndpointDefinition definition, SqlText sql, string file, string? pointer)
    {
        var declared = new HashSet<string>(definition.Parameters.Select(static parameter => parameter.Name), SqlParameter.Names);
        return
            from used in sql.Parameters
            where !declared.Contains(used.Name)
            select new Problem(
                ProblemCode.UndeclaredSqlParameter,
                Anchor.Sql(file, pointer, used.Token, used.Occurrence),
                used.Token,
                definition.Label,
                WayOut(definition, used.Name));
    }

    private static string WayOut(EndpointDefinition definition, string name) =>
        Nearest.To(name, definition.Parameters.Select(static parameter => parameter.Name)) is { } near
            ? $"did you mean ${near}?"
            : $"declare it under parameters in {definition.File}";

    private static IEnumerable<Problem> Unused(EndpointDefinition definition, HashSet<string> used) =>
        from item in definition.Parameters.Select(static (parameter, index) => (parameter, index))
        where !used.Contains(item.parameter.Name)
        select new Problem(
            ProblemCode.UnusedParameter,
            Anchor.Yaml(definition.File, $"{definition.PointerToParameter(item.index)}/name"),
            item.parameter.Name);

    private static EndpointSpec Specify(EndpointDefinition definition, SqlText sql, string file, HashSet<string> used) => new(
        definition,
        definition.Parameters.Select(parameter => Specify(parameter, used.Contains(parameter.Name))).ToEquatableArray(),
        definition.Returns is { } type ? new ResultSpec(SqlTypes.Returned(type), Value: null, IsDeclared: true) : null,
        new EndpointBody.Sql(sql.Text, file));

    private static ParameterSpec Specify(ParameterDefinition parameter, bool isUsed) =>
        new(parameter, parameter with { Type = SqlTypes.Offered(parameter.Type) }, Value: null, isUsed);
}
