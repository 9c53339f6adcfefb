using Microsoft.CodeAnalysis;
using Mxcp.Definitions.Problems;
using Mxcp.Definitions.Site;
using Mxcp.Definitions.Values;
using Mxcp.Generators.Handlers;
using Mxcp.Generators.Options;

namespace Mxcp.Generators.Binding;

/// <summary>Collects what the registry and the entry point are written from.</summary>
internal static class RegistryBinder
{
    public static IncrementalValueProvider<RegistrySpec> Collect(
        IncrementalValuesProvider<EndpointSpec> endpoints,
        IncrementalValueProvider<EquatableArray<Hook>> hooks,
        IncrementalValueProvider<Parsed<SiteDefinition>> site,
        IncrementalValueProvider<ProjectOptions> options)
    {
        var classes = endpoints
            .Select(static (endpoint, _) => (endpoint.File, endpoint.ClassName))
            .Collect()
            .Select(static (found, _) => found
                .OrderBy(static endpoint => endpoint.File, StringComparer.Ordinal)
                .Select(static endpoint => endpoint.ClassName)
                .ToEquatableArray());
        var sound = hooks.Select(static (found, _) => found.Where(static hook => hook.Problems.IsEmpty).ToEquatableArray());
        return classes.Combine(sound).Combine(site).Combine(options)
            .Select(static (source, _) => new RegistrySpec(
                source.Right.RootNamespace,
                Project: source.Left.Right.Value?.Project,
                Endpoints: source.Left.Left.Left,
                Hooks: source.Left.Left.Right))
            .WithTrackingName(Steps.Registry);
    }

    public static IncrementalValueProvider<EntryPointSpec> DecideEntryPoint(
        IncrementalGeneratorInitializationContext context,
        IncrementalValueProvider<RegistrySpec> registry,
        IncrementalValueProvider<ProjectOptions> options)
    {
        var hasMain = context.CompilationProvider.Select(static (compilation, cancellation) => compilation.GetEntryPoint(cancellation) is not null);
        return registry.Select(static (spec, _) => spec.IsEmpty ? null : spec.RootNamespace)
            .Combine(hasMain).Combine(options)
            .Select(static (source, _) => new EntryPointSpec(
                source.Left.Left,
                WritesMain: !source.Left.Right && source.Right is { IsExecutable: true, WantsEntryPoint: true }))
            .WithTrackingName(Steps.EntryPoint);
    }
}
