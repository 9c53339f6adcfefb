using Microsoft.CodeAnalysis;
using Mxcp.Definitions.Model;
using Mxcp.Definitions.Problems;
using Mxcp.Definitions.Site;
using Mxcp.Definitions.Values;
using Mxcp.Generators.Handlers;
using Mxcp.Generators.Options;

namespace Mxcp.Generators.Binding;

/// <summary>Collects what the registry and the entry point are written from.</summary>
internal static class RegistryBinder
{
    private const string HttpAssembly = "Mxcp.Sdk.AspNetCore";

    public static IncrementalValueProvider<RegistrySpec> Collect(
        IncrementalValuesProvider<Parsed<EndpointDefinition>> definitions,
        IncrementalValuesProvider<EndpointSpec> endpoints,
        IncrementalValueProvider<EquatableArray<Hook>> hooks,
        IncrementalValueProvider<BoundPlugins> plugins,
        IncrementalValueProvider<Parsed<SiteDefinition>> site,
        IncrementalValueProvider<ProjectOptions> options)
    {
        var registered = endpoints
            .Select(static (endpoint, _) => (endpoint.File, Endpoint: RegisteredEndpoint.Of(endpoint)))
            .Collect()
            .Select(static (found, _) => found
                .OrderBy(static item => item.File, StringComparer.Ordinal)
                .Select(static item => item.Endpoint)
                .ToEquatableArray());
        var hasDefinitions = definitions.Select(static (_, _) => true).Collect().Select(static (found, _) => !found.IsEmpty);
        var sound = hooks.Select(static (found, _) => found.Where(static hook => hook.Problems.IsEmpty).ToEquatableArray());
        var pluginClasses = plugins.Select(static (bound, _) => bound.Plugins.Select(static plugin => plugin.ClassName).ToEquatableArray());
        return registered.Combine(sound).Combine(pluginClasses).Combine(site).Combine(hasDefinitions).Combine(options)
            .Select(static (source, _) => Specify(
                source.Left.Left.Left.Left.Left,
                source.Left.Left.Left.Left.Right,
                source.Left.Left.Left.Right,
                source.Left.Left.Right.Value is { } file ? new CompiledSite(file.Project, file.Folders, file.Output, file.Limits) : null,
                source.Left.Right,
                source.Right))
            .WithTrackingName(Steps.Registry);
    }

    public static IncrementalValueProvider<EntryPointSpec> DecideEntryPoint(
        IncrementalGeneratorInitializationContext context,
        IncrementalValueProvider<RegistrySpec> registry,
        IncrementalValueProvider<ProjectOptions> options)
    {
        var hasMain = context.CompilationProvider.Select(static (compilation, cancellation) => compilation.GetEntryPoint(cancellation) is not null);
        var hasHttp = context.CompilationProvider.Select(static (compilation, _) => compilation.ReferencedAssemblyNames.Any(static assembly => assembly.Name == HttpAssembly));
        return registry.Select(static (spec, _) => spec.IsEmpty ? null : spec.RootNamespace)
            .Combine(hasMain).Combine(hasHttp).Combine(options)
            .Select(static (source, _) => new EntryPointSpec(
                source.Left.Left.Left,
                WritesMain: !source.Left.Left.Right && source.Right is { IsExecutable: true, WantsEntryPoint: true },
                ServesHttp: source.Left.Right))
            .WithTrackingName(Steps.EntryPoint);
    }

    private static RegistrySpec Specify(
        EquatableArray<RegisteredEndpoint> endpoints, EquatableArray<Hook> hooks, EquatableArray<string> plugins, CompiledSite? site, bool hasDefinitions, ProjectOptions options)
    {
        // URIs are for those that join a library: the registry of a program stays as it is when one changes.
        var registered = options.IsExecutable ? endpoints.Select(static endpoint => endpoint with { Uri = null }).ToEquatableArray() : endpoints;
        bool isEmpty = site is null && hooks.IsEmpty && plugins.IsEmpty && !hasDefinitions;
        return new(options.RootNamespace, site, registered, hooks, plugins, IsLibrary: !options.IsExecutable, isEmpty);
    }
}
