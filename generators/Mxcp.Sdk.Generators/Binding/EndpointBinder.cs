using Microsoft.CodeAnalysis;
using Mxcp.Definitions.Model;
using Mxcp.Definitions.Problems;
using Mxcp.Definitions.Reading;
using Mxcp.Definitions.Site;
using Mxcp.Definitions.Values;
using Mxcp.Generators.Diagnostics;
using Mxcp.Generators.Handlers;
using Mxcp.Generators.Sources;

namespace Mxcp.Generators.Binding;

/// <summary>Joins every definition with what implements it. Each join sees only what it depends on, so that one edit re-binds one endpoint.</summary>
internal static class EndpointBinder
{
    public static IncrementalValuesProvider<Bound> Bind(
        IncrementalValuesProvider<Parsed<EndpointDefinition>> definitions,
        IncrementalValuesProvider<Handler> handlers,
        IncrementalValuesProvider<CompletionMethod> completions,
        IncrementalValuesProvider<SqlFile> sqlFiles)
    {
        var names = Index(definitions);
        var handlerIndex = handlers.Collect()
            .Select(static (found, _) => HandlerIndex.Of(found))
            .WithTrackingName(Steps.HandlerIndex);
        var completionIndex = completions.Collect()
            .Select(static (found, _) => CompletionIndex.Of(found));
        var sqlIndex = sqlFiles.Collect()
            .Select(static (found, _) => found.ToSortedArray(static file => file.Path));

        return definitions
            .Where(static definition => definition.Value is not null)
            .Combine(names)
            .Select(static (source, _) => NamedDefinition.Of(source.Left, source.Right))
            .Combine(names).Combine(handlerIndex).Combine(completionIndex).Combine(sqlIndex)
            .Select(static (source, _) => Narrow(source.Left.Left.Left.Left, source.Left.Left.Left.Right, source.Left.Left.Right, source.Left.Right, source.Right))
            .Select(static (candidate, _) => Bind(candidate))
            .WithTrackingName(Steps.Bind);
    }

    /// <summary>What is wrong with methods that no definition names.</summary>
    public static IncrementalValuesProvider<Problem> FindOrphans(
        IncrementalValuesProvider<Parsed<EndpointDefinition>> definitions,
        IncrementalValuesProvider<Handler> handlers,
        IncrementalValueProvider<EndpointFolders> folders) =>
        handlers.Combine(Index(definitions))
            .Where(static source => !source.Right.Has(source.Left))
            .Combine(folders)
            .Select(static (source, _) => Orphan(source.Left.Left, source.Left.Right, source.Right));

    /// <summary>What is wrong with completions of endpoints that do not exist, or take none.</summary>
    public static IncrementalValuesProvider<Problem> FindOrphans(
        IncrementalValuesProvider<Parsed<EndpointDefinition>> definitions, IncrementalValuesProvider<CompletionMethod> completions) =>
        completions.Combine(Index(definitions))
            .Where(static source => !source.Right.Has(source.Left))
            .Select(static (source, _) => CompletionBinder.Orphan(source.Left, source.Right));

    private static IncrementalValueProvider<NameIndex> Index(IncrementalValuesProvider<Parsed<EndpointDefinition>> definitions) =>
        definitions
            .Where(static definition => definition.Value is not null)
            .Select(static (definition, _) => DefinitionName.Of(definition.Value!))
            .Collect()
            .Select(static (found, _) => NameIndex.Of(found));

    private static Candidate Narrow(NamedDefinition named, NameIndex names, HandlerIndex handlers, CompletionIndex completions, EquatableArray<SqlFile> sqlFiles)
    {
        var sqlFile = named.Definition.Value!.Source is EndpointSource.SqlFile source ? sqlFiles.FirstOrDefault(file => file.Path == source.Path) : null;
        var own = handlers.Find(named.Name);
        var completing = completions.Find(named.Name);
        return new Candidate(named.Definition, named.Twin, named.SameUri, names.FindRivals(named.Name, own), own, completing, names.FindRivals(named.Name, completing), sqlFile);
    }

    private static Bound Bind(Candidate candidate)
    {
        try
        {
            return DefinitionBinder.Bind(candidate);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return Bound.Failed([Guard.Problem(candidate.Definition.Value!.File, exception)]);
        }
    }

    /// <summary>What is wrong with a method that no definition names.</summary>
    public static Problem Orphan(Handler handler, NameIndex names, EndpointFolders folders) => new(
        ProblemCode.DefinitionNotFound,
        Anchor.Code(handler.Declaration, CodePart.Attribute),
        handler.Kind is { } kind ? DefinitionKinds.KeyOf(kind) : "definition",
        DefinitionName.IsUri(handler.Endpoint) ? handler.Endpoint : Names.ToSnakeCase(handler.Endpoint),
        handler.DisplayName,
        WayOut(handler, names, folders))
    {
        Fix = names.Find(handler.Endpoint) is null && names.Nearest(handler.Endpoint) is { } near ? new Fix(FixKind.BindTo, Anchor.Code(handler.Declaration, CodePart.Attribute), near) : null,
    };

    private static string WayOut(Handler handler, NameIndex names, EndpointFolders folders)
    {
        if (names.Find(handler.Endpoint) is { } other)
        {
            return $"{other.File} defines a {DefinitionKinds.KeyOf(other.Kind)} of that name: write Kind = EndpointKind.{other.Kind}, or leave the kind out";
        }

        if (names.Nearest(handler.Endpoint) is { } near)
        {
            return $"did you mean '{near}'? Then write [Endpoint(\"{near}\")]";
        }

        return DefinitionName.IsUri(handler.Endpoint)
            ? $"add a resource with this uri in {folders.Of(DefinitionKinds.KeyOf(EndpointKind.Resource))}"
            : $"add {folders.Of(DefinitionKinds.KeyOf(handler.Kind ?? EndpointKind.Tool))}{Names.ToSnakeCase(handler.Endpoint)}.yml";
    }
}
