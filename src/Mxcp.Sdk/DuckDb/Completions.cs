namespace Mxcp.DuckDb;

/// <summary>Completes tasks with what work comes to.</summary>
internal static class Completions
{
    /// <summary>Does the work and completes the task with its result, its exception or its cancellation.</summary>
    public static void Complete<T>(this TaskCompletionSource<T> completion, Func<T> work)
    {
        try
        {
            completion.SetResult(work());
        }
        catch (Exception exception)
        {
            completion.Fail(exception);
        }
    }

    /// <summary>Completes the task with an exception, or cancels it.</summary>
    public static void Fail<T>(this TaskCompletionSource<T> completion, Exception reason)
    {
        if (reason is OperationCanceledException cancelled)
        {
            completion.SetCanceled(cancelled.CancellationToken);
        }
        else
        {
            completion.SetException(reason);
        }
    }
}
