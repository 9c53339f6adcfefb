using Microsoft.CodeAnalysis;
using Mxcp.Definitions.Model;
using Mxcp.Definitions.Problems;
using Mxcp.Definitions.Site;
using Mxcp.Definitions.Sql;
using Mxcp.Definitions.Values;
using Mxcp.Generators.Binding;
using Mxcp.Generators.Handlers;
using Mxcp.Generators.Sources;

namespace Mxcp.Generators.Diagnostics;

/// <summary>The problems that each stage leaves behind.</summary>
internal static class ProblemSource
{
    public static IncrementalValuesProvider<Problem> OfDefinitions(IncrementalValuesProvider<Parsed<EndpointDefinition>> definitions) =>
        definitions.SelectMany(static (definition, _) => definition.Problems);

    public static IncrementalValuesProvider<Problem> OfSqlFiles(IncrementalValuesProvider<SqlFile> files) =>
        files.Select(static (file, _) => SqlProblems.Of(file.Sql, file.Path, pointer: null))
            .Where(static problem => problem is not null)
            .Select(static (problem, _) => problem!);

    public static IncrementalValuesProvider<Problem> OfSite(IncrementalValueProvider<Parsed<SiteDefinition>> site) =>
        site.SelectMany(static (parsed, _) => parsed.Problems);

    public static IncrementalValuesProvider<Problem> OfHandlers(IncrementalValuesProvider<Handler> handlers) =>
        handlers.SelectMany(static (handler, _) => handler.Problems);

    public static IncrementalValuesProvider<Problem> OfCompletions(IncrementalValuesProvider<CompletionMethod> completions) =>
        completions.SelectMany(static (completion, _) => completion.Problems);

    public static IncrementalValuesProvider<Problem> OfHooks(IncrementalValueProvider<EquatableArray<Hook>> hooks) =>
        hooks.SelectMany(static (found, _) => found.SelectMany(static hook => hook.Problems));

    public static IncrementalValuesProvider<Problem> OfRows(IncrementalValuesProvider<RowType> rows) =>
        rows.SelectMany(static (row, _) => row.Problems);

    public static IncrementalValuesProvider<Problem> OfPlugins(IncrementalValueProvider<BoundPlugins> plugins) =>
        plugins.SelectMany(static (bound, _) => bound.Problems);

    public static IncrementalValuesProvider<Problem> OfBinding(IncrementalValuesProvider<Bound> bound) =>
        bound.SelectMany(static (item, _) => item.Problems);
}
