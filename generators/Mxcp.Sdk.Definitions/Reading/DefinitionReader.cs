using Mxcp.Definitions.Model;
using Mxcp.Definitions.Problems;
using Mxcp.Definitions.Rules;
using Mxcp.Definitions.Site;
using Mxcp.Definitions.Yaml;

namespace Mxcp.Definitions.Reading;

/// <summary>Reads a definition file: the text of it in, an endpoint or the reasons why not out.</summary>
internal static class DefinitionReader
{
    /// <summary>Reads the file of an endpoint.</summary>
    /// <param name="file">Its path, relative to the project, with forward slashes.</param>
    /// <param name="text">What stands in it.</param>
    public static Parsed<EndpointDefinition> Read(string file, string text) => Read(file, text, EndpointFolders.Default);

    /// <summary>Reads the file of an endpoint in a project that has folders of its own.</summary>
    /// <param name="file">Its path, relative to the project, with forward slashes.</param>
    /// <param name="text">What stands in it.</param>
    /// <param name="folders">The project's folders.</param>
    public static Parsed<EndpointDefinition> Read(string file, string text, EndpointFolders folders)
    {
        var problems = new ProblemList(file);
        var document = YamlReader.Read(text);
        YamlFaultProblems.AddTo(problems, document);
        var endpoint = document.Root is null ? ReadEmpty(document, problems) : ReadRoot(document.Root, folders, problems);
        return new Parsed<EndpointDefinition>(endpoint, problems.ToArray());
    }

    /// <summary>Whether a YAML file outside the definition folders looks as if it belonged into one.</summary>
    /// <returns>The root key that says so, or <see langword="null"/>.</returns>
    public static string? FindStrayEndpoint(string text) =>
        YamlReader.Read(text).Root is YamlMapping root
            ? DefinitionKinds.All.FirstOrDefault(kind => root.Find(kind)?.Value is YamlMapping body && (body.Find("name") ?? body.Find("uri")) is not null)
            : null;

    private static EndpointDefinition? ReadEmpty(YamlDocument document, ProblemList problems)
    {
        if (document.Faults.Count == 0)
        {
            problems.Add(ProblemCode.NotOneEndpoint, YamlPointer.Root, "none");
        }

        return null;
    }

    private static EndpointDefinition? ReadRoot(YamlNode node, EndpointFolders folders, ProblemList problems)
    {
        if (MappingReader.Open(node, YamlPointer.Root, DefinitionKeys.Root, problems) is not { } root)
        {
            return null;
        }

        CheckVersion(root, problems);
        var endpoint = ReadEndpoint(root, problems);
        foreach (var problem in endpoint is null ? [] : LimitRules.Of(endpoint))
        {
            problems.Add(problem);
        }

        _ = root.Free("metadata");
        CheckOneEndpoint((YamlMapping)node, problems);
        CheckFolder((YamlMapping)node, folders, problems);
        root.End();
        return endpoint;
    }

    /// <summary>Reads the endpoint; of several, which are reported, the first.</summary>
    private static EndpointDefinition? ReadEndpoint(MappingReader root, ProblemList problems)
    {
        EndpointDefinition? tool = root.Has("tool") && root.RequiredMapping("tool") is { } body ? ToolReader.Read(body, problems) : null;
        var resource = root.Has("resource") && root.RequiredMapping("resource") is { } other ? ResourceReader.Read(other, problems) : null;
        var prompt = root.Has("prompt") && root.RequiredMapping("prompt") is { } last ? PromptReader.Read(last, problems) : null;
        return tool ?? resource ?? (EndpointDefinition?)prompt;
    }

    private static void CheckVersion(MappingReader root, ProblemList problems)
    {
        if (root.Value("mxcp") is { } version && version is not YamlScalar { Value: KeyValue.Version.Supported })
        {
            problems.Add(ProblemCode.UnsupportedVersion, root.PointerTo("mxcp"), version is YamlScalar scalar ? scalar.Value : version.Kind);
        }
    }

    private static void CheckFolder(YamlMapping root, EndpointFolders folders, ProblemList problems)
    {
        foreach (string kind in DefinitionKinds.All.Where(kind => root.Find(kind) is not null))
        {
            if (!problems.File.StartsWith(folders.Of(kind), StringComparison.Ordinal))
            {
                problems.AddToKey(ProblemCode.WrongFolder, YamlPointer.Append(YamlPointer.Root, kind), kind, folders.Of(kind));
            }
        }
    }

    private static void CheckOneEndpoint(YamlMapping root, ProblemList problems)
    {
        string[] present = [.. DefinitionKinds.All.Where(kind => root.Find(kind) is not null)];
        if (present.Length == 1)
        {
            return;
        }

        string pointer = present.Length == 0 ? YamlPointer.Root : YamlPointer.Append(YamlPointer.Root, present[1]);
        problems.AddToKey(ProblemCode.NotOneEndpoint, pointer, present.Length == 0 ? "none" : string.Join(" and ", present));
    }
}
