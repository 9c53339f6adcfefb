using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Mxcp.DuckDb;
using Mxcp.Execution;

namespace Mxcp.Tests.Support;

/// <summary>An application that is always ready, with services and a log that a test can look at.</summary>
internal sealed class TestEnvironment : ICallEnvironment
{
    private readonly Lazy<ServiceProvider> _provider;

    public TestEnvironment()
    {
        _provider = new(() => Services.BuildServiceProvider(validateScopes: true));
    }

    public ServiceCollection Services { get; } = [];

    public RecordingLog Log { get; } = new();

    public CancellationTokenSource Stop { get; } = new();

    public Func<Task> Ready { get; init; } = static () => Task.CompletedTask;

    public bool MadeServices => _provider.IsValueCreated;

    public DuckDbDatabase Database => throw new InvalidOperationException("This test has no database.");

    public IMxcpConfig Config => throw new InvalidOperationException("This test has no configuration.");

    public IMxcpPlugins Plugins => throw new InvalidOperationException("This test has no plugins.");

    public ResourceUpdates Updates { get; } = new(static _ => true);

    public ILoggerFactory Loggers => IsSilent ? NullLoggerFactory.Instance : Log;

    /// <summary>Whether nothing is logged, where a test counts what a call costs.</summary>
    public bool IsSilent { get; init; }

    public CancellationToken Stopping => Stop.Token;

    public ValueTask EnterAsync(CallContext call) => default;

    public void Leave(CallContext call)
    {
    }

    public string Reload(string description, Func<CancellationToken, Task>? payload) => throw new InvalidOperationException("This test reloads nothing.");

    public Task ReadyAsync() => Ready();

    public string? Tell(Exception exception) => null;

    public AsyncServiceScope CreateScope() => _provider.Value.CreateAsyncScope();
}
