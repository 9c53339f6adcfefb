using Mxcp.Execution;

namespace Mxcp.Testing;

/// <summary>Runs code of a test as if it were an endpoint's.</summary>
internal static class DirectCall
{
    /// <summary>Runs it, once the application is ready, in a call of its own; whatever it throws comes out as it is.</summary>
    public static async Task<T> RunAsync<T>(ICallEnvironment environment, IClient client, Func<ValueTask<T>> action)
    {
        var context = new CallContext("the test", environment, client, environment.Stopping);
        await environment.EnterAsync(context).ConfigureAwait(false);
        try
        {
            await environment.ReadyAsync().WaitAsync(environment.Stopping).ConfigureAwait(false);
            context.Enter();
            var result = await action().ConfigureAwait(false);
            context.RequireNoTransaction();
            return result;
        }
        finally
        {
            await context.EndAsync().ConfigureAwait(false);
            environment.Leave(context);
            await context.Messages.CloseAsync().ConfigureAwait(false);
        }
    }
}
