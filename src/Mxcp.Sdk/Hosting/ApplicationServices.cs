using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Mxcp.Hosting;

/// <summary>The services of an application; the provider is made when the first is asked for.</summary>
internal sealed class ApplicationServices : IAsyncDisposable
{
    private static readonly ServiceProviderOptions Options = new() { ValidateScopes = true };

    private readonly Lazy<ServiceProvider> _provider;

    /// <summary>Takes the registrations; none is looked at yet.</summary>
    public ApplicationServices(IServiceCollection services)
    {
        Collection = services;
        _provider = new(() => Build(services));
        Loggers = LogDefaults.AreReplaced(services)
            ? new LazyLoggerFactory(() => _provider.Value.GetRequiredService<ILoggerFactory>())
            : new StderrLoggerFactory();
    }

    /// <summary>The registrations, to which the application adds its own before the first service is asked for.</summary>
    public IServiceCollection Collection { get; }

    /// <summary>Where the runtime logs to.</summary>
    public ILoggerFactory Loggers { get; }

    /// <summary>A new scope.</summary>
    public AsyncServiceScope CreateScope() => _provider.Value.CreateAsyncScope();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_provider.IsValueCreated)
        {
            await _provider.Value.DisposeAsync().ConfigureAwait(false);
        }
    }

    private static ServiceProvider Build(IServiceCollection services)
    {
        LogDefaults.AddTo(services);
        return services.BuildServiceProvider(Options);
    }
}
