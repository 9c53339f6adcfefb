using Mxcp.Definitions.Reading;
using Mxcp.Definitions.Site;
using Mxcp.Definitions.Yaml;

namespace Mxcp.Definitions.Schema;

/// <summary>The schemas for editors, one for each kind of file, made of the tables that the readers ask.</summary>
internal static class EditorSchemas
{
    public static IEnumerable<EditorSchema> All =>
    [
        .. DefinitionKinds.All.Where(Has).Select(static kind => new EditorSchema($"{kind}.schema.json", EditorSchemaWriter.Write($"An Mxcp {kind}", RootOf(kind)))),
        new EditorSchema("site.schema.json", EditorSchemaWriter.Write("An Mxcp site file", SiteKeys.Site)),
        new EditorSchema("config.schema.json", EditorSchemaWriter.Write("An Mxcp user file", UserKeys.User)),
    ];

    /// <summary>The keys at the root of a file that holds an endpoint of a kind: a file holds one, so there is no other kind.</summary>
    public static KeyTable RootOf(string kind) =>
        new(DefinitionKeys.Root.What, DefinitionKeys.Root.Keys.Where(key => key.Name == kind || !DefinitionKinds.All.Contains(key.Name)));

    private static bool Has(string kind) => DefinitionKeys.Root.Keys.Any(key => key.Name == kind);
}
