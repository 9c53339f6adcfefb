using Mxcp.CompilerServices;
using Mxcp.Execution;
using Mxcp.Hosting;

namespace Mxcp.Testing;

/// <summary>A project that runs inside a test: its endpoints, its hooks and its database, and a client that calls it as clients do.</summary>
/// <remarks>
/// <para>
/// Calls go over the protocol, through the server that clients get: arguments are validated, results are checked, and what a test
/// sees is what a client sees. Any number of hosts can run at a time; they share nothing.
/// </para>
/// <example>
/// <code>
/// await using var host = await MxcpTestHost.StartAsync&lt;MxcpEndpoints>();
/// var result = await host.CallToolAsync("top_customers", ("limit", 3));
/// </code>
/// </example>
/// </remarks>
public sealed class MxcpTestHost : MxcpTestClient, IAsyncDisposable
{
    private readonly Application _application;
    private readonly MxcpTestOptions _options;
    private readonly TestLog _log;
    private readonly Lock _lock = new();
    private readonly List<MxcpTestClient> _clients = [];
    private bool _hasEnded;

    private MxcpTestHost(Application application, MxcpTestOptions options, TestLog log)
        : base(application, options)
    {
        _application = application;
        _options = options;
        _log = log;
        _clients.Add(this);
    }

    /// <summary>What runs.</summary>
    internal Application Application => _application;

    /// <summary>The database, to prepare it and to look at what calls did to it.</summary>
    public IDatabase Db => _application.Database;

    /// <summary>The configuration, as endpoints see it.</summary>
    public IMxcpConfig Config => _application.Config;

    /// <summary>What the application logs, and messages that endpoints have for nobody, such as those of hooks.</summary>
    public Recording<LogEntry> Logs => _log.Entries;

    /// <summary>Starts a project: opens its database and runs its hooks.</summary>
    /// <typeparam name="TRegistry">The generated registry of the project: <c>MxcpEndpoints</c> in its root namespace.</typeparam>
    /// <returns>The host, which ends the project when it is disposed of.</returns>
    /// <exception cref="MxcpTestException">It did not start: its configuration is wrong, or a required hook failed.</exception>
    public static Task<MxcpTestHost> StartAsync<TRegistry>()
        where TRegistry : IEndpointRegistry => StartAsync<TRegistry>(static _ => { });

    /// <inheritdoc cref="StartAsync{TRegistry}()"/>
    /// <param name="configure">Says how.</param>
    public static Task<MxcpTestHost> StartAsync<TRegistry>(Action<MxcpTestOptions> configure)
        where TRegistry : IEndpointRegistry => StartAsync(MxcpApplicationBuilder.Create<TRegistry>([]), configure);

    /// <summary>Starts an application as its own <c>Main</c> puts it together, with its services and the libraries it joins.</summary>
    /// <param name="builder">The builder that <c>Main</c> would run.</param>
    /// <returns>The host, which ends the application when it is disposed of.</returns>
    /// <exception cref="MxcpTestException">It did not start: its configuration is wrong, or a required hook failed.</exception>
    public static Task<MxcpTestHost> StartAsync(MxcpApplicationBuilder builder) => StartAsync(builder, static _ => { });

    /// <inheritdoc cref="StartAsync(MxcpApplicationBuilder)"/>
    /// <param name="builder">The builder that <c>Main</c> would run.</param>
    /// <param name="configure">Says how.</param>
    public static async Task<MxcpTestHost> StartAsync(MxcpApplicationBuilder builder, Action<MxcpTestOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(configure);
        var options = new MxcpTestOptions();
        configure(options);
        var log = new TestLog();

        // As the server has it, which runs endpoints that block.
        ThreadPoolSize.Raise();
        var application = TestApplicationFactory.Create(builder.BuildFactory(), options, log);
        try
        {
            await application.ReadyAsync().ConfigureAwait(false);
            return new MxcpTestHost(application, options, log);
        }
        catch (StartException exception)
        {
            await application.DisposeAsync().ConfigureAwait(false);
            throw new MxcpTestException(exception.Details, exception);
        }
    }

    /// <summary>Another client: another user, other headers, or another revision of the protocol. It leaves when the host ends.</summary>
    /// <param name="configure">Says who it is.</param>
    public MxcpTestClient Connect(Action<MxcpTestClientOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        var options = new MxcpTestClientOptions();
        configure(options);
        var client = new OtherClient(_application, options);
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_hasEnded, this);
            _clients.Add(client);
        }

        return client;
    }

    /// <summary>Reloads the application, as <c>ReloadDuckDb()</c> and <c>SIGHUP</c> do, and waits until calls go on.</summary>
    /// <exception cref="MxcpTestException">The reload failed.</exception>
    public Task ReloadAsync() => ReloadAsync(static _ => { });

    /// <inheritdoc cref="ReloadAsync()"/>
    /// <param name="change">Changes the configuration before; services and hooks stay as they are.</param>
    public async Task ReloadAsync(Action<MxcpTestOptions> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        change(_options);
        var outcome = await _application.Reloads.Add("asked for by the test", payload: null).Outcome.ConfigureAwait(false);
        if (outcome.Error is { } error)
        {
            throw new MxcpTestException(error, new InvalidOperationException("The reload failed."));
        }
    }

    /// <summary>Ends the project: clients leave, calls that still run are cancelled, the hooks of the end run, the database is closed.</summary>
    public async ValueTask DisposeAsync()
    {
        MxcpTestClient[] clients;
        lock (_lock)
        {
            if (_hasEnded)
            {
                return;
            }

            _hasEnded = true;
            clients = [.. _clients];
        }

        _application.Reloads.Stop();
        _application.CancelCalls();
        foreach (var client in clients)
        {
            await client.LeaveAsync().ConfigureAwait(false);
        }

        await _application.EndAsync().ConfigureAwait(false);
        await _application.DisposeAsync().ConfigureAwait(false);
    }

    private sealed class OtherClient(Application application, MxcpTestClientOptions options) : MxcpTestClient(application, options);
}
