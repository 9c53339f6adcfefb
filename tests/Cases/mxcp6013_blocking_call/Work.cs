internal static class Work
{
    [Endpoint]
    public static void T()
    {
        Console.WriteLine(NumberAsync().Result);
        LaterAsync().Wait();
        NumberAsync().GetAwaiter().GetResult();
        NumberAsync().ConfigureAwait(false).GetAwaiter().GetResult();
        Task.WaitAll(LaterAsync(), LaterAsync());
        Thread.Sleep(10);
    }

    [Endpoint]
    public static async Task U()
    {
        var first = NumberAsync();
        var second = NumberAsync();
        await Task.WhenAll(first, second);
        Console.WriteLine(first.Result + second.Result);
        Console.WriteLine(NumberAsync().Result);
    }

    public static void NoEndpoint() => Thread.Sleep(10);

    private static Task LaterAsync() => Task.CompletedTask;

    private static Task<int> NumberAsync() => Task.FromResult(1);
}
