using System.Runtime.CompilerServices;

namespace Mxcp.Testing;

/// <summary>Code of the test, run as if it were an endpoint's.</summary>
/// <remarks>
/// <c>Db</c>, <c>Config</c>, <c>Mcp</c>, <c>Plugins</c> and <c>CurrentUser</c> work in it and in everything it calls or awaits, so
/// methods marked <c>[Endpoint]</c> can be called as they are. What it throws comes out as it is. The priorities keep a task from
/// being taken for the result.
/// </remarks>
public partial class MxcpTestClient
{
    /// <summary>Runs code in a call of its own, as an endpoint runs: <c>host.RunAsync(() => Customers.TopCustomers(3))</c>.</summary>
    /// <typeparam name="T">What it gives.</typeparam>
    /// <param name="action">The code.</param>
    /// <returns>What the code gives.</returns>
    [OverloadResolutionPriority(2)]
    public Task<T> RunAsync<T>(Func<Task<T>> action)
    {
        ArgumentNullException.ThrowIfNull(action);
        return EnterAsync(() => new ValueTask<T>(action()));
    }

    /// <inheritdoc cref="RunAsync{T}(Func{Task{T}})"/>
    [OverloadResolutionPriority(1)]
    public Task<T> RunAsync<T>(Func<ValueTask<T>> action)
    {
        ArgumentNullException.ThrowIfNull(action);
        return EnterAsync(action);
    }

    /// <inheritdoc cref="RunAsync{T}(Func{Task{T}})"/>
    public Task<T> RunAsync<T>(Func<T> action)
    {
        ArgumentNullException.ThrowIfNull(action);
        return EnterAsync(() => new ValueTask<T>(action()));
    }

    /// <inheritdoc cref="RunAsync{T}(Func{Task{T}})"/>
    /// <returns>Completes when the code has ended.</returns>
    [OverloadResolutionPriority(2)]
    public Task RunAsync(Func<Task> action)
    {
        ArgumentNullException.ThrowIfNull(action);
        return EnterAsync(() => new ValueTask(action()));
    }

    /// <inheritdoc cref="RunAsync{T}(Func{Task{T}})"/>
    /// <returns>Completes when the code has ended.</returns>
    [OverloadResolutionPriority(1)]
    public Task RunAsync(Func<ValueTask> action)
    {
        ArgumentNullException.ThrowIfNull(action);
        return EnterAsync(action);
    }

    /// <inheritdoc cref="RunAsync{T}(Func{Task{T}})"/>
    /// <returns>Completes when the code has ended.</returns>
    public Task RunAsync(Action action)
    {
        ArgumentNullException.ThrowIfNull(action);
        return EnterAsync(() => Do(action));
    }

    private Task<T> EnterAsync<T>(Func<ValueTask<T>> action) =>
        DirectCall.RunAsync(_application, new DirectClient(_identity, _record, _answer), action);

    private Task<bool> EnterAsync(Func<ValueTask> action) => EnterAsync(async () =>
    {
        await action().ConfigureAwait(false);
        return true;
    });

    private static ValueTask Do(Action action)
    {
        action();
        return default;
    }
}
