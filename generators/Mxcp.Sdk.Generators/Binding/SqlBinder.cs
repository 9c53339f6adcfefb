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
        var problems = Undeclared(definition, sql, file, pointer)
            .Concat(Unused(definition, sql))
            .Concat(DefaultProblems.Of(definition, SqlTypes.Offered))
            .ToEquatableArray();
        bool isSound = problems.All(static problem => problem.Code == ProblemCode.UnusedParameter);
        return new Bound(isSound ? Specify(definition, sql, file) : null, problems);
    }

    private static IEnumerable<Problem> Undeclared(EndpointDefinition definition, SqlText sql, string file, string? pointer) =>
        from used in sql.Parameters
        where definition.Parameters.All(parameter => !used.Is(parameter.Name))
        select new Problem(
            ProblemCode.UndeclaredSqlParameter,
            Anchor.Sql(file, pointer, used.Token, used.Occurrence),
            used.Token,
            definition.Label,
            WayOut(definition, used.Name));

    private static string WayOut(EndpointDefinition definition, string name) =>
        Nearest.To(name, definition.Parameters.Select(static parameter => parameter.Name)) is { } near
            ? $"did you mean ${near}?"
            : $"declare it under parameters in {definition.File}";

    private static IEnumerable<Problem> Unused(EndpointDefinition definition, SqlText sql) =>
        from item in definition.Parameters.Select(static (parameter, index) => (parameter, index))
        where !IsUsed(item.parameter, sql)
        select new Problem(
            ProblemCode.UnusedParameter,
            Anchor.Yaml(definition.File, $"{definition.PointerToParameter(item.index)}/name"),
            item.parameter.Name);

    private static EndpointSpec Specify(EndpointDefinition definition, SqlText sql, string file) => new(
        definition,
        definition.Parameters.Select(parameter => Specify(parameter, sql)).ToEquatableArray(),
        definition.Returns is { } type ? new ResultSpec(SqlTypes.Returned(type), Value: null, IsDeclared: true) : null,
        new EndpointBody.Sql(sql.Text, file));

    private static ParameterSpec Specify(ParameterDefinition parameter, SqlText sql) =>
        new(parameter, parameter with { Type = SqlTypes.Offered(parameter.Type) }, Value: null, IsUsed(parameter, sql));

    private static bool IsUsed(ParameterDefinition parameter, SqlText sql) => sql.Parameters.Any(used => used.Is(parameter.Name));
}
