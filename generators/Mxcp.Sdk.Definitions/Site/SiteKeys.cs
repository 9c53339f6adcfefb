using Mxcp.Definitions.Yaml;

namespace Mxcp.Definitions.Site;

/// <summary>The keys of a site file.</summary>
internal static class SiteKeys
{
    public static KeyTable Database { get; } = new(
        "duckdb",
        new Key("path", new KeyValue.Text(), "The path of the database file, relative to the project's folder. :memory: is a database that lasts as long as the process."),
        new Key("readonly", new KeyValue.Boolean(), "Whether the database is opened for reading only."));

    public static KeyTable Profile { get; } = new(
        "a profile",
        new Key("duckdb", new KeyValue.Mapping(static () => Database), "The database of the profile."));

    /// <summary>A folder inside the project, with forward slashes; what begins with a dot leads outside, or is hidden from the build.</summary>
    public const string FolderPattern = @"^[^./\\:][^/\\:]*(/[^./\\:][^/\\:]*)*/?$";

    private static readonly KeyValue.Text Folder = new() { Pattern = FolderPattern };

    public static KeyTable Paths { get; } = new(
        "paths",
        new Key("tools", Folder, "The folder of the tools, relative to the project."),
        new Key("resources", Folder, "The folder of the resources, relative to the project."),
        new Key("prompts", Folder, "The folder of the prompts, relative to the project."));

    public static KeyTable Site { get; } = new(
        "a site file",
        new Key("mxcp", new KeyValue.Version(), "The version of the format. May be left out."),
        new Key("project", new KeyValue.Text(), "The name of the project.") { IsRequired = true },
        new Key("profile", new KeyValue.Text(), "The profile that is active unless another one is chosen.") { IsRequired = true },
        new Key("profiles", new KeyValue.Named(static () => Profile) { MayBeEmpty = true }, "The profiles, each under its name."),
        new Key("paths", new KeyValue.Mapping(static () => Paths), "The folders of the definitions, where they are not tools, resources and prompts."),
        new Key("output", new KeyValue.Text { Choices = OutputModes.Names }, "What tools send of their results where they do not say so themselves: structured content and text, or one of the two."));
}
