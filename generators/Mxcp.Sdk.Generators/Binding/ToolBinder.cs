using Mxcp.Definitions.Model;
using Mxcp.Definitions.Problems;
using Mxcp.Generators.Handlers;

namespace Mxcp.Generators.Binding;

/// <summary>Joins a tool's definition with its method or its SQL.</summary>
internal static class ToolBinder
{
    public static Bound Bind(Candidate candidate)
    {
        var definition = candidate.Definition.Value!;
        if (candidate.Twin is { } twin)
        {
            return Bound.Failed(ProblemCode.DuplicateEndpoint, Anchor.Yaml(definition.File, "/tool/name"), definition.Name, twin.Name, twin.File);
        }

        if (!candidate.Definition.Problems.IsEmpty)
        {
            // What it says is not certain: to compare it with anything would only add noise to what is reported already.
            return Bound.Failed([]);
        }

        return definition.Source switch
        {
            ToolSource.InlineSql inline => BindSql(candidate, inline.Sql, definition.File, pointer: SqlBinder.InlinePointer),
            ToolSource.SqlFile file => BindSqlFile(candidate, file.Path),
            _ => BindMethod(definition, candidate),
        };
    }

    private static Bound BindSqlFile(Candidate candidate, string path)
    {
        if (candidate.SqlFile is { } file)
        {
            return file.Sql.Fault is null ? BindSql(candidate, file.Sql, file.Path, pointer: null) : Bound.Failed([]);
        }

        return Bound.Failed(ProblemCode.SourceFileNotFound, Anchor.Yaml(candidate.Definition.Value!.File, "/tool/source/file"), path);
    }

    private static Bound BindSql(Candidate candidate, Mxcp.Definitions.Sql.SqlText sql, string file, string? pointer)
    {
        var bound = SqlBinder.Bind(candidate.Definition.Value!, sql, file, pointer);
        if (candidate.Handlers.IsEmpty)
        {
            return bound;
        }

        var orphans = candidate.Handlers.Select(handler =>
            new Problem(ProblemCode.MethodForSql, Anchor.Code(handler.Declaration, CodePart.Attribute), handler.DisplayName, candidate.Definition.Value!.Name, candidate.Definition.Value.File));
        return Bound.Failed(bound.Problems.Concat(orphans));
    }

    private static Bound BindMethod(ToolDefinition definition, Candidate candidate)
    {
        if (candidate.Handlers.IsEmpty)
        {
            return Bound.Failed(ProblemCode.MethodNotFound, Anchor.Yaml(definition.File, "/tool/name"), definition.Name, Identifiers.Pascal(definition.Name));
        }

        if (candidate.Handlers.Count > 1)
        {
            return Bound.Failed(candidate.Handlers.Select(handler => Ambiguous(handler, definition, candidate.Handlers.First(other => other != handler))));
        }

        // What is wrong with the method by itself is reported where methods are read.
        var only = candidate.Handlers[0];
        return only.Problems.IsEmpty ? MethodBinder.Bind(definition, only) : Bound.Failed([]);
    }

    private static Problem Ambiguous(Handler handler, ToolDefinition definition, Handler other) =>
        new(ProblemCode.AmbiguousName, Anchor.Code(handler.Declaration, CodePart.Attribute), definition.Name, handler.DisplayName, other.DisplayName);
}
