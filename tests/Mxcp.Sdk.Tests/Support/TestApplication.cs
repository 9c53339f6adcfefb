using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Mxcp.CompilerServices;
using Mxcp.Configuration;
using Mxcp.Definitions.Site;
using Mxcp.Definitions.Values;
using Mxcp.DuckDb;
using Mxcp.Execution;
using Mxcp.Hosting;

namespace Mxcp.Tests.Support;

/// <summary>An application of hand-written endpoints and hooks on a database in memory.</summary>
internal sealed class TestApplication
{
    private readonly EndpointCatalog _catalog = new() { Project = new CompiledProject("test", EndpointFolders.Default) };

    public TestApplication()
    {
        Services.AddSingleton<ILoggerFactory>(Log);
    }

    public ServiceCollection Services { get; } = [];

    public RecordingLog Log { get; } = new();

    public string? DatabasePath { get; init; }

    public ProjectConfiguration Configuration { get; init; } = new()
    {
        Root = "/project", Project = "test", Profile = "dev", DatabasePath = DuckDbOptions.InMemory, DriftPath = "/project/drift", AuditPath = "/project/audit",
    };

    public ApplicationLimits Limits { get; init; } = new();

    /// <summary>Reads the configuration again; a test may make it fail, or say something else.</summary>
    public Func<ProjectConfiguration>? Configure { get; set; }

    public EndpointRegistration Register => new(_catalog);

    /// <summary>The plugins of the site file.</summary>
    public IReadOnlyList<SitePlugin> SitePlugins { get; init; } = [];

    /// <summary>What it is configured by at first.</summary>
    public ProjectConfiguration Site => Configuration with
    {
        DatabasePath = DatabasePath ?? Configuration.DatabasePath,
        Plugins = new EquatableArray<SitePlugin>([.. SitePlugins]),
        PluginSettings = new EquatableArray<UserPlugin>([.. Configurations.Select(Settings)]),
    };

    /// <summary>The configurations of plugins.</summary>
    public Dictionary<string, IReadOnlyDictionary<string, string>> Configurations { get; } = [];

    public Application Build() => new(_catalog, Services, new ConfigurationSource(Site, () => Configure?.Invoke() ?? Site), Limits) { CanReload = true };

    private static UserPlugin Settings(KeyValuePair<string, IReadOnlyDictionary<string, string>> named) =>
        new(named.Key, new EquatableArray<UserPluginValue>([.. named.Value.Select(static value => new UserPluginValue(value.Key, value.Value))]));
}
