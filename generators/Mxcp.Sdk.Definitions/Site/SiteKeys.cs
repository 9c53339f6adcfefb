using Mxcp.Definitions.Yaml;

namespace Mxcp.Definitions.Site;

/// <summary>The keys of a site file.</summary>
internal static class SiteKeys
{
    /// <summary>A folder inside the project, with forward slashes; what begins with a dot leads outside, or is hidden from the build.</summary>
    public const string FolderPattern = @"^[^./\\:][^/\\:]*(/[^./\\:][^/\\:]*)*/?$";

    private static readonly KeyValue.Text Folder = new() { Pattern = FolderPattern };

    public static KeyTable Database { get; } = new(
        "duckdb",
        new Key("path", new KeyValue.Text(), "The path of the database file, relative to the project's folder. :memory: is a database that lasts as long as the process."),
        new Key("readonly", new KeyValue.Boolean { MayBeReference = true }, "Whether the database is opened for reading only."));

    public static KeyTable Drift { get; } = new(
        "drift",
        new Key("path", new KeyValue.Text(), "The path of the snapshot that drift is measured against, relative to the project's folder."));

    public static KeyTable Audit { get; } = new(
        "audit",
        new Key("enabled", new KeyValue.Boolean { IsTrueNotYet = true, MayBeReference = true }, "Whether calls are recorded. Only false, until records are written."),
        new Key("path", new KeyValue.Text(), "The path of the records, relative to the project's folder."),
        new Key("max_file_size", new KeyValue.Count { MayBeReference = true }, "How many bytes a file of records may have."));

    public static KeyTable Profile { get; } = new(
        "a profile",
        new Key("duckdb", new KeyValue.Mapping(static () => Database), "The database of the profile."),
        new Key("drift", new KeyValue.Mapping(static () => Drift), "Where the snapshot of the profile is."),
        new Key("audit", new KeyValue.Mapping(static () => Audit), "The records of the profile's calls."));

    public static KeyTable Paths { get; } = new(
        "paths",
        new Key("tools", Folder, "The folder of the tools, relative to the project."),
        new Key("resources", Folder, "The folder of the resources, relative to the project."),
        new Key("prompts", Folder, "The folder of the prompts, relative to the project."),
        new Key("data", new KeyValue.Text(), "The folder of the databases whose profiles name no path."),
        new Key("drift", new KeyValue.Text(), "The folder of the snapshots whose profiles name no path."),
        new Key("audit", new KeyValue.Text(), "The folder of the records whose profiles name no path."));

    /// <summary>What can end the name of a function without quotes.</summary>
    public const string PluginNamePattern = "^[A-Za-z_][A-Za-z0-9_]*$";

    public static KeyTable Plugin { get; } = new(
        "a plugin",
        new Key("name", new KeyValue.Text { Pattern = PluginNamePattern, Example = "geo" }, "The name of the plugin. Its functions end with it: distance_geo.") { IsRequired = true },
        new Key("module", new KeyValue.Text(), "The class of the plugin: the name in its [Plugin(\"…\")].") { IsRequired = true },
        new Key("config", new KeyValue.Text(), "The name of its configuration in the user file."));

    public static KeyTable Site { get; } = new(
        "a site file",
        new Key("mxcp", new KeyValue.Version(), "The version of the format. May be left out."),
        new Key("project", new KeyValue.Text(), "The name of the project.") { IsRequired = true },
        new Key("profile", new KeyValue.Text(), "The profile that is active unless another one is chosen.") { IsRequired = true },
        new Key("profiles", new KeyValue.Named(static () => Profile) { MayBeEmpty = true }, "The profiles, each under its name."),
        new Key("paths", new KeyValue.Mapping(static () => Paths), "The folders, where they are not tools, resources, prompts, data, drift and audit."),
        new Key("output", new KeyValue.Text { Choices = OutputModes.Names }, "What tools send of their results where they do not say so themselves: structured content and text, or one of the two."),
        new Key("errors", new KeyValue.Text { Choices = ErrorModes.Names }, "Whether callers are told what an internal error was, for development, or only where to look for it."),
        new Key("limits", new KeyValue.Mapping(static () => LimitKeys.Limits), "How much a call may take and give, where its endpoint does not say so itself."),
        new Key("secrets", new KeyValue.Texts { MayBeOne = true }, "The names of the secrets that the project may use; without the key all of the profile's."),
        new Key("settings", new KeyValue.Free(), "Settings of the project's own, whatever they are: Config.GetSetting finds them."),
        new Key("extensions", new KeyValue.NamesOrMappings(static () => SitePartKeys.Extension), "The extensions of DuckDB that are loaded when the database is opened."),
        new Key("plugin", new KeyValue.Mappings(static () => Plugin), "The plugins, whose functions SQL can call."),
        new Key("dbt", new KeyValue.Mapping(static () => SitePartKeys.Dbt), "Where the parts of a dbt project are."),
        new Key("sql_tools", new KeyValue.Mapping(static () => SitePartKeys.SqlTools), "The tools that let a client write SQL."));
}
