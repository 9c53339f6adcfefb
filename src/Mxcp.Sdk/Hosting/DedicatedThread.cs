namespace Mxcp.Hosting;

/// <summary>
/// Runs what may block for long, such as hooks, away from the pool: a blocked thread of the pool would hold up the messages
/// that wait for one.
/// </summary>
internal static class DedicatedThread
{
    /// <summary>Starts an action on a thread of its own.</summary>
    /// <param name="name">The thread's name, for debuggers.</param>
    /// <param name="action">The action.</param>
    /// <returns>Completes when the action has ended, with its exception if there is one.</returns>
    public static Task Run(string name, Action action)
    {
        var completion = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

        // Unsafe: the thread belongs to the application and must not carry the context of the call that happened to need it.
        new Thread(() => Complete(action, completion)) { IsBackground = true, Name = name }.UnsafeStart();
        return completion.Task;
    }

    private static void Complete(Action action, TaskCompletionSource completion)
    {
        try
        {
            action();
            completion.SetResult();
        }
        catch (Exception exception)
        {
            completion.SetException(exception);
        }
    }
}
