using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Mxcp.Generators.Binding;
using Mxcp.Generators.Diagnostics;
using Mxcp.Generators.Emission;
using Mxcp.Generators.Handlers;
using Mxcp.Generators.Options;
using Mxcp.Generators.Sources;

namespace Mxcp.Generators;

/// <summary>Reads definitions and methods, checks each against the other, and writes the code between them.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class MxcpGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var options = ProjectOptionsReader.Read(context);
        var files = DefinitionSource.Files(context, options);
        var site = SiteSource.Read(files);
        var folders = SiteSource.Folders(site);
        var defaults = SiteSource.Defaults(site);
        var definitions = DefinitionSource.Read(files, folders);
        var sqlFiles = DefinitionSource.ReadSql(files);
        var surroundings = Surroundings.Read(context);
        var methods = MarkedDeclarations.Find<MethodDeclarationSyntax>(context, surroundings);
        var types = MarkedDeclarations.Find<TypeDeclarationSyntax>(context, surroundings);
        var handlers = HandlerReader.Read(methods);
        var completions = CompletionReader.Read(methods);
        var hooks = HookReader.Read(methods, options);
        var rows = RowTypeReader.Read(types);
        var plugins = PluginBinder.Bind(context, PluginReader.Read(types), site, options);

        var bound = EndpointBinder.Bind(definitions, handlers, completions, sqlFiles);
        var endpoints = bound
            .Where(static item => item.Endpoint is not null)
            .Select(static (item, _) => item.Endpoint!)
            .WithTrackingName(Steps.Endpoint);
        var registry = RegistryBinder.Collect(definitions, endpoints, hooks, plugins, site, options);
        var entryPoint = RegistryBinder.DecideEntryPoint(context, registry, options);

        EndpointEmitter.Register(context, endpoints, defaults, options);
        RowEmitter.Register(context, rows);
        PluginEmitter.Register(context, plugins);
        RegistryEmitter.Register(context, registry);
        EntryPointEmitter.Register(context, entryPoint);

        ProblemReporter.Register(
            context,
            files,
            ProblemSource.OfDefinitions(definitions),
            ProblemSource.OfSqlFiles(sqlFiles),
            ProblemSource.OfSite(site),
            ProblemSource.OfHandlers(handlers),
            ProblemSource.OfCompletions(completions),
            ProblemSource.OfHooks(hooks),
            ProblemSource.OfRows(rows),
            ProblemSource.OfPlugins(plugins),
            PluginReader.FindStrays(methods),
            ProblemSource.OfBinding(bound),
            EndpointBinder.FindOrphans(definitions, handlers, folders),
            EndpointBinder.FindOrphans(definitions, completions),
            DefinitionSource.FindStrays(files, folders),
            LimitBinder.FindMistakes(definitions, defaults));
    }
}
