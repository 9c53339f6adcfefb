using Mxcp.Definitions.Yaml;

namespace Mxcp.Definitions.Site;

/// <summary>Reads the parts of a site file that are checked for their form alone, or hold no more than a path.</summary>
internal static class SitePartsReader
{
    private static readonly string[] DbtFolders = ["model_paths", "analysis_paths", "test_paths", "seed_paths", "macro_paths", "snapshot_paths", "clean_targets"];
    private static readonly string[] SqlTools = ["execute_sql_query", "list_tables", "get_table_schema"];

    /// <summary>Whether a text can be the name of an extension; anything else could be a path.</summary>
    public static bool IsExtension(string name) => name.Length > 0 && name.All(static c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_');

    /// <summary>The path of a profile's drift snapshot.</summary>
    public static string? ReadDrift(MappingReader profile)
    {
        var drift = profile.Mapping("drift");
        string? path = drift?.Text("path");
        drift?.End();
        return path;
    }

    /// <summary>The path of a profile's records.</summary>
    public static string? ReadAudit(MappingReader profile)
    {
        var audit = profile.Mapping("audit");
        _ = audit?.Boolean("enabled");
        _ = audit?.Count("max_file_size");
        string? path = audit?.Text("path");
        audit?.End();
        return path;
    }

    public static void CheckDbt(MappingReader root)
    {
        if (root.Mapping("dbt") is not { } dbt)
        {
            return;
        }

        _ = dbt.Boolean("enabled");
        _ = dbt.Text("target_path");
        foreach (string key in DbtFolders)
        {
            _ = dbt.TextList(key);
        }

        dbt.End();
    }

    public static void CheckSqlTools(MappingReader root)
    {
        if (root.Mapping("sql_tools") is not { } tools)
        {
            return;
        }

        _ = tools.Boolean("enabled");
        foreach (string key in SqlTools)
        {
            var tool = tools.Mapping(key);
            _ = tool?.Text("description");
            tool?.End();
        }

        tools.End();
    }
}
