using Microsoft.Extensions.DependencyInjection;
using Mxcp.DuckDb;
using Mxcp.Execution.Limits;
using Mxcp.Execution.Questions;

namespace Mxcp.Execution;

/// <summary>One call of an endpoint, or one run of a hook: what the static members of <see cref="MxcpRuntime"/> follow.</summary>
/// <param name="name">The endpoint or hook, for log lines.</param>
/// <param name="environment">The application.</param>
/// <param name="client">Who made the call.</param>
/// <param name="cancellation">Cancelled when the call is.</param>
internal sealed class CallContext(string name, ICallEnvironment environment, IClient client, CancellationToken cancellation) : IDatabaseUser
{
    private static readonly AsyncLocal<CallContext?> Slot = new();

    private readonly Lock _lock = new();
    private readonly List<HeldConnection> _held = [];
    private AsyncServiceScope? _scope;
    private CallClient? _client;
    private volatile bool _hasEnded;

    /// <summary>The call that the current code runs in; one that has ended counts no more.</summary>
    public static CallContext? Current => Slot.Value is { _hasEnded: false } call ? call : null;

    /// <inheritdoc/>
    public string Name => name;

    /// <summary>Why the database cannot be used here; <see langword="null"/> where it can.</summary>
    public string? WhyNoDatabase { get; init; }

    /// <summary>Why a reload cannot be asked for here; <see langword="null"/> where it can.</summary>
    public string? WhyNoReload { get; init; }

    /// <summary>The limits of the call, where it has any.</summary>
    public LimitedCall? Limited { get; init; }

    /// <summary>Cancelled when the call is.</summary>
    public CancellationToken Cancellation => cancellation;

    /// <summary>The database.</summary>
    /// <exception cref="InvalidOperationException">It cannot be used here.</exception>
    public DuckDbDatabase Database => WhyNoDatabase is null ? environment.Database : throw new InvalidOperationException(WhyNoDatabase);

    /// <summary>The configuration.</summary>
    public IMxcpConfig Config => environment.Config;

    /// <summary>The plugins.</summary>
    public IMxcpPlugins Plugins => environment.Plugins;

    /// <summary>Tells clients what has changed.</summary>
    public IMcpNotifications Notifications => environment.Updates;

    /// <summary>Who makes the call.</summary>
    public RequestIdentity Identity => client.Identity;

    /// <summary>The messages for the client.</summary>
    public CallMessages Messages { get; } = new(name, environment, client, cancellation);

    /// <summary>The client.</summary>
    public IMcpClient Client
    {
        get
        {
            lock (_lock)
            {
                return _client ??= new CallClient(this, client);
            }
        }
    }

    /// <summary>Whether the client was asked what it answers with its next call: how this run ends counts no more.</summary>
    public bool HasOpenQuestions => client.HasOpenQuestions;

    /// <summary>The current call.</summary>
    /// <param name="member">The member that needs one, as user code writes it.</param>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public static CallContext Require(string member)
    {
        if (Slot.Value is not { } call)
        {
            throw new InvalidOperationException(
                $"{member} belongs to a call: it can be used in endpoints and hooks, and in code they call or await. "
                + "Elsewhere, take the service by its interface.");
        }

        call.RequireRunning(member);
        return call;
    }

    /// <summary>Sees to it that what belongs to the call is used only while it lasts.</summary>
    /// <param name="member">The member that needs it, as user code writes it.</param>
    /// <exception cref="InvalidOperationException">The call has ended.</exception>
    public void RequireRunning(string member)
    {
        if (_hasEnded)
        {
            throw new InvalidOperationException($"{member} was used after its call had ended. Await what the endpoint starts.");
        }
    }

    /// <summary>Asks for a reload, which begins when the call has ended.</summary>
    /// <exception cref="InvalidOperationException">It cannot be asked for here.</exception>
    public string Reload(Func<CancellationToken, Task>? payload, string? description) =>
        WhyNoReload is null ? environment.Reload(description ?? $"asked for by {name}", payload) : throw new InvalidOperationException(WhyNoReload);

    /// <summary>
    /// Waits for a client, which may take as long as a person does: the call's time does not run meanwhile, its place is free for others,
    /// and no reload waits for it, unless it holds the database.
    /// </summary>
    /// <returns>What was waited for, when the call may go on.</returns>
    public async Task<T> WaitAsideAsync<T>(Task<T> answer)
    {
        bool isOutside = !HoldsDatabase();
        if (isOutside)
        {
            environment.Leave(this);
        }

        Limited?.Pause();
        await ((Task)answer).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (isOutside)
        {
            await environment.EnterAsync(this).ConfigureAwait(false);
        }

        if (Limited is { } limited)
        {
            await limited.ResumeAsync().ConfigureAwait(false);
        }

        return await answer.ConfigureAwait(false);
    }

    /// <summary>Makes this the current call, until the async method that says so returns.</summary>
    public void Enter() => Slot.Value = this;

    /// <summary>A service from the call's scope, which is made when the first is asked for.</summary>
    public T Service<T>()
        where T : notnull
    {
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_hasEnded, this);
            _scope ??= environment.CreateScope();
            return _scope.Value.ServiceProvider.GetRequiredService<T>();
        }
    }

    /// <inheritdoc/>
    public void Hold(HeldConnection connection)
    {
        lock (_lock)
        {
            _held.Add(connection);
        }
    }

    /// <inheritdoc/>
    public void Release(HeldConnection connection)
    {
        lock (_lock)
        {
            _held.Remove(connection);
        }
    }

    /// <summary>Sees to it that what the call did in a transaction is either kept or known to be lost.</summary>
    /// <exception cref="InvalidOperationException">A transaction is still open.</exception>
    public void RequireNoTransaction()
    {
        lock (_lock)
        {
            if (_held.Exists(static held => held.Description == DuckDbTransaction.Description))
            {
                throw new InvalidOperationException(
                    $"{name} ended with an open transaction, which was rolled back: write 'await using var tx = Db.BeginTransaction()', and commit it.");
            }
        }
    }

    private bool HoldsDatabase()
    {
        lock (_lock)
        {
            return _held.Count > 0;
        }
    }

    /// <summary>Ends the call for the code in it, rolls back and closes what it left open, and lets go of its services.</summary>
    public async ValueTask EndAsync()
    {
        AsyncServiceScope? scope;
        HeldConnection[] held;
        lock (_lock)
        {
            _hasEnded = true;
            scope = _scope;
            _scope = null;
            held = [.. _held];
        }

        foreach (var connection in held)
        {
            connection.End();
        }

        if (scope is { } open)
        {
            await open.DisposeAsync().ConfigureAwait(false);
        }
    }
}
