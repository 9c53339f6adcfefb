using System.Text.RegularExpressions;
using Mxcp.Definitions.Model;
using Mxcp.Definitions.Problems;
using Mxcp.Definitions.Site;
using Mxcp.Definitions.Types;
using Mxcp.Definitions.Values;
using Mxcp.Definitions.Yaml;

namespace Mxcp.Definitions.Reading;

/// <summary>Reads the keys that endpoints of every kind have besides their contract.</summary>
internal static class TraitsReader
{
    // MCP's schema calls a prefix of `modelcontextprotocol` or `mcp` its own.
    private static readonly Regex MetaKey = new(@"^([A-Za-z]([A-Za-z0-9-]*[A-Za-z0-9])?(\.[A-Za-z]([A-Za-z0-9-]*[A-Za-z0-9])?)*/)?([A-Za-z0-9]([A-Za-z0-9_.-]*[A-Za-z0-9])?)?\z", RegexOptions.CultureInvariant);
    private static readonly Regex ReservedMetaKey = new(@"^([A-Za-z0-9-]+\.)*(modelcontextprotocol|mcp)(\.[A-Za-z0-9-]+)?/", RegexOptions.CultureInvariant);
    private static readonly Regex Size = new(@"^([1-9][0-9]{0,4}x[1-9][0-9]{0,4}|any)\z", RegexOptions.CultureInvariant);
    private static readonly Regex IconSource = new(TraitKeys.IconSourcePattern, RegexOptions.CultureInvariant);

    public static EndpointTraits Read(MappingReader endpoint, ProblemList problems)
    {
        var traits = new EndpointTraits(
            IsEnabled: endpoint.Boolean("enabled") ?? true,
            ReadTags(endpoint, problems),
            ReadIcons(endpoint, problems),
            ReadMeta(endpoint, problems))
        {
            Limits = LimitsReader.Read(endpoint, problems),
        };
        PoliciesReader.Check(endpoint, problems);
        return traits;
    }

    private static EquatableArray<string> ReadTags(MappingReader endpoint, ProblemList problems)
    {
        var tags = endpoint.TextList("tags");
        for (int i = 0; i < tags.Count; i++)
        {
            if (tags[i].Trim().Length == 0 || tags.Take(i).Contains(tags[i]))
            {
                problems.Add(ProblemCode.InvalidChoice, YamlPointer.Append(endpoint.PointerTo("tags"), i), tags[i], "tags", "words that are not empty, each of them once");
            }
        }

        return tags;
    }

    private static EquatableArray<Icon> ReadIcons(MappingReader endpoint, ProblemList problems)
    {
        if (endpoint.List("icons") is not { } list)
        {
            return default;
        }

        return list.Items
            .Select((item, i) => MappingReader.Open(item, YamlPointer.Append(endpoint.PointerTo("icons"), i), TraitKeys.Icon, problems))
            .OfType<MappingReader>()
            .Select(keys => ReadIcon(keys, problems))
            .OfType<Icon>()
            .ToEquatableArray();
    }

    private static Icon? ReadIcon(MappingReader keys, ProblemList problems)
    {
        string? source = keys.RequiredText("src");
        Check(source, source is null || IconSource.IsMatch(source), "src", "an https: or data: URI");
        string? mimeType = keys.Text("mimeType");
        var sizes = keys.TextList("sizes");
        foreach (string size in sizes)
        {
            Check(size, Size.IsMatch(size), "sizes", "sizes such as 48x48, or any");
        }

        string? theme = keys.Text("theme");
        Check(theme, theme is "light" or "dark", "theme", "light or dark");
        keys.End();
        return source is null ? null : new Icon(source, mimeType, sizes, theme);

        void Check(string? value, bool isSound, string key, string choices)
        {
            if (value is not null && !isSound)
            {
                problems.Add(ProblemCode.InvalidChoice, keys.PointerTo(key), value, key, choices);
            }
        }
    }

    private static ObjectLiteral? ReadMeta(MappingReader endpoint, ProblemList problems)
    {
        if (endpoint.Free("_meta") is not { } mapping)
        {
            return null;
        }

        foreach (string key in mapping.Entries.Select(static entry => entry.Key.Value).Where(static key => !MetaKey.IsMatch(key) || ReservedMetaKey.IsMatch(key)))
        {
            problems.AddToKey(ProblemCode.InvalidName, YamlPointer.Append(endpoint.PointerTo("_meta"), key), key, "letters, digits, '-', '_' and '.', after a prefix such as 'example.org/' that is not MCP's own");
        }

        return (ObjectLiteral?)LiteralReader.Read(mapping, endpoint.PointerTo("_meta"), problems);
    }
}
