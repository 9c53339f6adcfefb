using System.Text.RegularExpressions;
using Mxcp.Definitions.Problems;
using Mxcp.Definitions.Values;
using Mxcp.Definitions.Yaml;

namespace Mxcp.Definitions.Site;

/// <summary>Reads <c>plugin</c>: which plugins there are.</summary>
internal static class PluginsReader
{
    private static readonly Regex PluginName = new(SiteKeys.PluginNamePattern, RegexOptions.CultureInvariant);

    public static EquatableArray<SitePlugin> Read(MappingReader site, ProblemList problems)
    {
        var plugins = new List<SitePlugin>();
        foreach (var (item, pointer) in Items(site))
        {
            if (MappingReader.Open(item, pointer, SiteKeys.Plugin, problems) is { } reader && ReadPlugin(reader, plugins, problems) is { } plugin)
            {
                plugins.Add(plugin);
            }
        }

        return plugins.ToEquatableArray();
    }

    private static IEnumerable<(YamlNode Item, string Pointer)> Items(MappingReader site) =>
        site.List("plugin")?.Items.Select((item, index) => (item, YamlPointer.Append(site.PointerTo("plugin"), index))) ?? [];

    private static SitePlugin? ReadPlugin(MappingReader reader, List<SitePlugin> before, ProblemList problems)
    {
        string? name = reader.RequiredText("name");
        string? module = reader.RequiredText("module");
        string? config = reader.Text("config");
        reader.End();
        if (name is null || module is null)
        {
            return null;
        }

        if (WayOut(name, before) is { } wayOut)
        {
            problems.Add(ProblemCode.InvalidChoice, reader.PointerTo("name"), name, "name", wayOut);
            return null;
        }

        return new SitePlugin(name, module, config);
    }

    /// <summary>What a name should be that cannot be used.</summary>
    private static string? WayOut(string name, List<SitePlugin> before)
    {
        bool isName = PluginName.IsMatch(name) && name.IndexOf('\n') < 0;
        if (!isName)
        {
            return "letters, digits and _, as it is part of the names of functions";
        }

        // DuckDB tells functions apart without case.
        return before.Exists(plugin => plugin.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) ? "a name that no other plugin has" : null;
    }
}
