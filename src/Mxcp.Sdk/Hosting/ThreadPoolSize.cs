namespace Mxcp.Hosting;

/// <summary>Prepares the thread pool for endpoints that block.</summary>
internal static class ThreadPoolSize
{
    private const int Threads = 32;

    /// <summary>Lets the pool grow at once to a size at which blocked calls leave threads over.</summary>
    /// <remarks>
    /// Endpoints may be synchronous, and one that waits holds its thread. By default the pool has a thread for each processor and
    /// adds others slowly, so that a handful of such calls would keep every other message waiting for seconds. Threads are made
    /// only when they are needed; the minimum costs nothing by itself.
    /// </remarks>
    public static void Raise()
    {
        ThreadPool.GetMinThreads(out int workers, out int completions);
        ThreadPool.SetMinThreads(Math.Max(workers, Threads), completions);
    }
}
