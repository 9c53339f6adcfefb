using Mxcp.Definitions.Yaml;

namespace Mxcp.Definitions.Site;

/// <summary>The keys of the parts of a site file that are not its profiles or paths.</summary>
internal static class SitePartKeys
{
    private static readonly KeyValue.Texts Folders = new() { MayBeOne = true };

    public static KeyTable Extension { get; } = new(
        "an extension",
        new Key("name", new KeyValue.Text { Pattern = "^[A-Za-z0-9_]+$", Example = "httpfs" }, "The name of the extension.") { IsRequired = true },
        new Key("repo", new KeyValue.Text { Choices = ["community", "core_nightly"] }, "The repository it is installed from, where that is not DuckDB's own."));

    public static KeyTable Dbt { get; } = new(
        "dbt",
        new Key("enabled", new KeyValue.Boolean { MayBeReference = true }, "Whether the project is one of dbt's too."),
        new Key("model_paths", Folders, "The folders of the models."),
        new Key("analysis_paths", Folders, "The folders of the analyses."),
        new Key("test_paths", Folders, "The folders of the tests."),
        new Key("seed_paths", Folders, "The folders of the seeds."),
        new Key("macro_paths", Folders, "The folders of the macros."),
        new Key("snapshot_paths", Folders, "The folders of the snapshots."),
        new Key("target_path", new KeyValue.Text(), "The folder that dbt writes to."),
        new Key("clean_targets", Folders, "The folders that dbt may empty."));

    public static KeyTable SqlTool { get; } = new(
        "a tool",
        new Key("description", new KeyValue.Text(), "What clients are told that the tool is for."));

    public static KeyTable SqlTools { get; } = new(
        "sql_tools",
        new Key("enabled", new KeyValue.Boolean { IsTrueNotYet = true, MayBeReference = true }, "Whether there are such tools. Only false, until there are."),
        new Key("execute_sql_query", new KeyValue.Mapping(static () => SqlTool), "The tool that runs a query."),
        new Key("list_tables", new KeyValue.Mapping(static () => SqlTool), "The tool that lists the tables."),
        new Key("get_table_schema", new KeyValue.Mapping(static () => SqlTool), "The tool that describes a table."));
}
