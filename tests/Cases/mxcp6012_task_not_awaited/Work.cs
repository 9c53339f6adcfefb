internal static class Work
{
    [Endpoint]
    public static void T()
    {
        Mcp.Info("need not be awaited");
        LaterAsync();
        Db.ExecuteAsync("SELECT 1");
        _ = LaterAsync();
        Action forget = () => NumberAsync();
        forget();
    }

    [OnShutdown]
    public static Task End()
    {
        LaterAsync();
        return LaterAsync();
    }

    public static void NoEndpoint() => LaterAsync();

    private static Task LaterAsync() => Task.CompletedTask;

    private static ValueTask<int> NumberAsync() => new(1);
}
