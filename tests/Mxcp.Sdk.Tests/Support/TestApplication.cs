using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Mxcp.CompilerServices;
using Mxcp.Definitions.Site;
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

    public string DatabasePath { get; init; } = DuckDbOptions.InMemory;

    public ShutdownLimits Limits { get; init; } = new();

    public EndpointRegistration Register => new(_catalog);

    public Application Build() => new(
        _catalog,
        Services,
        DuckDbDatabase.Open(new DuckDbOptions
        {
            Path = DatabasePath,
            CallToken = static () => CallContext.Current?.Cancellation ?? CancellationToken.None,
        }),
        Limits);
}
