using Mxcp.Configuration;

namespace Mxcp.Tests.Support;

/// <summary>A project with a user file, in a folder that is the user's home as well, and with an environment of its own.</summary>
internal sealed class ConfiguredProject : IDisposable
{
    public const string Site = "project: shop\nprofile: dev\nprofiles: { dev: , prod: }\n";

    public ConfiguredProject(string? user = null, string site = Site)
    {
        Folder = new ProjectFolder(site);
        if (user is not null)
        {
            Folder.Write(".mxcp/config.yml", user);
        }
    }

    public ProjectFolder Folder { get; }

    public string SiteFile => Path.Combine(Folder.Path, "mxcp-site.yml");

    public string UserFile => Path.Combine(Folder.Path, ".mxcp", "config.yml");

    public Dictionary<string, string> Variables { get; } = [];

    public TimeSpan Limit { get; init; } = TimeSpan.FromSeconds(30);

    public ProjectConfiguration Load(string? profile = null) =>
        new ConfigurationLoader(new ProjectRoot(Folder.Path, Folder.Path, Variables.GetValueOrDefault), Folder.Path, Variables.GetValueOrDefault)
        {
            CreateLookup = root => new ReferenceLookup(root, Variables.GetValueOrDefault) { VaultLimit = Limit, OnePasswordLimit = Limit },
        }.Load(new SiteChoices(Profile: profile), project: null);

    public IMxcpConfig Config(string? profile = null) => new MxcpConfig(Load(profile));

    /// <summary>What is wrong with the configuration; the folder's path is left out.</summary>
    public string Fail(string? profile = null) =>
        Assert.Throws<ConfigurationException>(() => Load(profile)).Message.Replace(Folder.Path + Path.DirectorySeparatorChar, "", StringComparison.Ordinal);

    public void Dispose() => Folder.Dispose();
}
