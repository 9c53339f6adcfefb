using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Mxcp.Definitions.Problems;
using Mxcp.Definitions.Site;
using Mxcp.Definitions.Values;
using Mxcp.Generators.Handlers;
using Mxcp.Generators.Options;
using Mxcp.Generators.Sources;

namespace Mxcp.Generators.Binding;

/// <summary>Holds the plugins of a project against each other and against the site file.</summary>
internal static class PluginBinder
{
    public static IncrementalValueProvider<BoundPlugins> Bind(
        IncrementalGeneratorInitializationContext context,
        IncrementalValuesProvider<PluginClass> classes,
        IncrementalValueProvider<Parsed<SiteDefinition>> site,
        IncrementalValueProvider<ProjectOptions> options)
    {
        var joined = context.CompilationProvider.Select(static (compilation, _) => ReferencedPlugins.NamesIn(compilation));
        return classes.Collect().Combine(site).Combine(joined).Combine(options)
            .Select(static (source, _) => BindAll(source.Left.Left.Left, source.Left.Left.Right.Value, source.Left.Right, source.Right))
            .WithTrackingName(Steps.Plugins);
    }

    private static BoundPlugins BindAll(ImmutableArray<PluginClass> classes, SiteDefinition? site, EquatableArray<string> joined, ProjectOptions options)
    {
        var ordered = classes.OrderBy(static plugin => plugin.Name, StringComparer.Ordinal).ThenBy(static plugin => plugin.FullName, StringComparer.Ordinal).ToArray();
        var problems = ordered.SelectMany(static plugin => plugin.Problems).ToList();
        problems.AddRange(FindDuplicates(ordered));
        if (site is not null)
        {
            problems.AddRange(FindUnknown(site, ordered, joined));
            problems.AddRange(FindUnused(site, ordered));
            problems.AddRange(FindClashes(site, ordered));
        }

        var sound = ordered.GroupBy(static plugin => Names.Fold(plugin.Name)).Select(static same => same.First()).Where(static plugin => plugin.Problems.IsEmpty);
        return new BoundPlugins(
            sound.Select(plugin => new PluginSpec(options.RootNamespace, Identifiers.Pascal(plugin.Name) + "Plugin", plugin)).ToEquatableArray(),
            problems.ToEquatableArray());
    }

    private static IEnumerable<Problem> FindDuplicates(PluginClass[] classes) => classes
        .GroupBy(static plugin => Names.Fold(plugin.Name))
        .SelectMany(static same => same.Skip(1).Select(other =>
            new Problem(ProblemCode.DuplicatePlugin, Anchor.Code(other.Declaration, CodePart.Name), other.DisplayName, same.First().DisplayName, other.Name)));

    /// <summary>Plugins of the site file that no class carries, here or in a library.</summary>
    private static IEnumerable<Problem> FindUnknown(SiteDefinition site, PluginClass[] classes, EquatableArray<string> joined)
    {
        string[] known = [.. classes.Select(static plugin => plugin.Name).Concat(joined).Distinct(StringComparer.Ordinal)];
        for (int i = 0; i < site.Plugins.Count; i++)
        {
            string module = site.Plugins[i].Module;
            if (!Array.Exists(known, name => Names.Match(name, module)))
            {
                yield return new Problem(ProblemCode.PluginWithoutClass, Anchor.Yaml(SiteDefinition.FileName, $"/plugin/{i}/module"), module, WayOut(module, known));
            }
        }
    }

    private static string WayOut(string module, string[] known) => known.Length == 0
        ? $"write [Plugin(\"{module}\")] at a class"
        : Nearest.To(module, known) is { } near
            ? $"did you mean '{near}'?"
            : $"the classes are {string.Join(", ", known)}";

    private static IEnumerable<Problem> FindUnused(SiteDefinition site, PluginClass[] classes) => classes
        .Where(plugin => plugin.Problems.IsEmpty && !site.Plugins.Any(entry => Names.Match(entry.Module, plugin.Name)))
        .Select(static plugin => new Problem(ProblemCode.UnusedPlugin, Anchor.Code(plugin.Declaration, CodePart.Name), plugin.Name));

    /// <summary>Functions that two plugins of the site file would both have.</summary>
    private static IEnumerable<Problem> FindClashes(SiteDefinition site, PluginClass[] classes)
    {
        var owners = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        for (int i = 0; i < site.Plugins.Count; i++)
        {
            var entry = site.Plugins[i];
            foreach (var function in classes.Where(plugin => Names.Match(plugin.Name, entry.Module)).SelectMany(static plugin => plugin.Functions))
            {
                string name = $"{function.Name}_{entry.Name}";
                if (owners.TryGetValue(name, out string? owner) && owner != entry.Name)
                {
                    yield return new Problem(ProblemCode.FunctionOfTwoPlugins, Anchor.Yaml(SiteDefinition.FileName, $"/plugin/{i}/name"), entry.Name, owner, name);
                }

                owners[name] = entry.Name;
            }
        }
    }
}
