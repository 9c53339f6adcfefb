using Mxcp.Definitions.Model;
using Mxcp.Definitions.Problems;
using Mxcp.Definitions.Reading;
using Mxcp.Definitions.Rules;
using Mxcp.Definitions.Sql;
using Mxcp.Definitions.Values;
using Mxcp.Generators.Handlers;

namespace Mxcp.Generators.Binding;

/// <summary>Joins a definition with its method or its SQL.</summary>
internal static class DefinitionBinder
{
    public static Bound Bind(Candidate candidate)
    {
        var definition = candidate.Definition.Value!;
        if (candidate.SameUri is { } same)
        {
            return Bound.Failed(ProblemCode.SameUri, Anchor.Yaml(definition.File, definition.PointerTo("uri")), definition.Label, same.Uri!, same.File);
        }

        if (candidate.Twin is { } twin)
        {
            return Bound.Failed(ProblemCode.DuplicateEndpoint, Anchor.Yaml(definition.File, definition.NamePointer), definition.Name, twin.Name, twin.File);
        }

        if (!candidate.Definition.Problems.IsEmpty)
        {
            // What it says is not certain: to compare it with anything would only add noise to what is reported already.
            return Bound.Failed([]);
        }

        if (!candidate.Rivals.IsEmpty)
        {
            return Bound.Failed(candidate.Handlers.Where(static handler => handler.Kind is null).Select(handler => Undecided(handler, candidate)));
        }

        // One that is not enabled is checked like the others, and not served.
        var bound = CompletionBinder.Add(WithTests(WithLimits(BindSource(definition, candidate))), candidate);
        return definition.Traits.IsEnabled ? bound : bound with { Endpoint = null };
    }

    /// <summary>What fits the definition can still be too wide for what it is bound to.</summary>
    private static Bound WithTests(Bound bound)
    {
        if (bound.Endpoint is not { } endpoint)
        {
            return bound;
        }

        var problems = TestArgumentRules.OfBound(endpoint.Definition, [.. endpoint.Parameters.Select(static parameter => parameter.Offered)]).ToEquatableArray();
        return problems.IsEmpty ? bound : new Bound(Endpoint: null, bound.Problems.Concat(problems).ToEquatableArray());
    }

    /// <summary>What the definition does not say of its result, the method does.</summary>
    private static Bound WithLimits(Bound bound)
    {
        Problem[] problems = bound.Endpoint is null ? [] : [.. LimitBinder.Check(bound.Endpoint)];
        return problems.Length == 0 ? bound : Bound.Failed(bound.Problems.Concat(problems));
    }

    private static Bound BindSource(EndpointDefinition definition, Candidate candidate) => definition.Source switch
    {
        EndpointSource.InlineSql inline => BindSql(candidate, inline.Sql, definition.File, pointer: definition.PointerTo("source") + "/code"),
        EndpointSource.SqlFile file => BindSqlFile(candidate, file.Path),
        EndpointSource.Messages messages => BindMessages(candidate, messages),
        _ => BindMethod(definition, candidate),
    };

    /// <summary>No method implements the definition.</summary>
    public static Problem Missing(EndpointDefinition definition) => new(
        ProblemCode.MethodNotFound,
        Anchor.Yaml(definition.File, definition.NamePointer),
        KeyOf(definition),
        definition.Label,
        Identifiers.Pascal(definition.Name));

    private static Bound BindSqlFile(Candidate candidate, string path)
    {
        if (candidate.SqlFile is { } file)
        {
            return file.Sql.Fault is null ? BindSql(candidate, file.Sql, file.Path, pointer: null) : Bound.Failed([]);
        }

        var definition = candidate.Definition.Value!;
        return Bound.Failed(ProblemCode.SourceFileNotFound, Anchor.Yaml(definition.File, definition.PointerTo("source") + "/file"), path);
    }

    private static Bound BindSql(Candidate candidate, SqlText sql, string file, string? pointer)
    {
        var bound = SqlBinder.Bind(candidate.Definition.Value!, sql, file, pointer);
        if (candidate.Handlers.IsEmpty)
        {
            return bound;
        }

        return Bound.Failed(bound.Problems.Concat(Orphans(candidate, "SQL")));
    }

    private static Bound BindMessages(Candidate candidate, EndpointSource.Messages messages)
    {
        var bound = PromptBinder.Bind(candidate.Definition.Value!, messages);
        return candidate.Handlers.IsEmpty ? bound : Bound.Failed(bound.Problems.Concat(Orphans(candidate, "messages")));
    }

    private static Bound BindMethod(EndpointDefinition definition, Candidate candidate)
    {
        if (candidate.Handlers.IsEmpty)
        {
            return Bound.Failed([Missing(definition)]);
        }

        if (candidate.Handlers.Count > 1)
        {
            return Bound.Failed(candidate.Handlers.Select(handler => Ambiguous(handler, definition, candidate.Handlers.First(other => other != handler))));
        }

        // What is wrong with the method by itself is reported where methods are read.
        var only = candidate.Handlers[0];
        return only.Problems.IsEmpty ? MethodBinder.Bind(definition, only) : Bound.Failed([]);
    }

    /// <summary>Methods that bind to a definition that is not in C#.</summary>
    private static IEnumerable<Problem> Orphans(Candidate candidate, string implementation)
    {
        var definition = candidate.Definition.Value!;
        return candidate.Handlers.Select(handler => new Problem(
            ProblemCode.MethodForSql,
            Anchor.Code(handler.Declaration, CodePart.Attribute),
            handler.DisplayName,
            KeyOf(definition),
            definition.Label,
            definition.File,
            implementation));
    }

    private static Problem Ambiguous(Handler handler, EndpointDefinition definition, Handler other) =>
        new(ProblemCode.AmbiguousName, Anchor.Code(handler.Declaration, CodePart.Attribute), definition.Label, handler.DisplayName, other.DisplayName);

    /// <summary>Each of the definitions finds it and says it in the same words, so that it is reported once.</summary>
    private static Problem Undecided(Handler handler, Candidate candidate)
    {
        DefinitionName[] all = [.. candidate.Rivals.Append(DefinitionName.Of(candidate.Definition.Value!)).OrderBy(static name => name.Kind)];
        return new Problem(
            ProblemCode.NameInTwoKinds,
            Anchor.Code(handler.Declaration, CodePart.Attribute),
            handler.DisplayName,
            string.Join(" and to ", all.Select(static name => $"the {DefinitionKinds.KeyOf(name.Kind)} in {name.File}")),
            string.Join(" or ", all.Select(static name => $"EndpointKind.{name.Kind}")));
    }

    private static string KeyOf(EndpointDefinition definition) => DefinitionKinds.KeyOf(definition.Kind);
}
