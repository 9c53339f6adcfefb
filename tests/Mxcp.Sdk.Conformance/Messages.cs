namespace Mxcp.Conformance;

/// <summary>Tools that tell their client something while they run, or fail.</summary>
internal static class Messages
{
    private const int Pause = 50;

    [Endpoint]
    public static async Task<string> TestToolWithLogging(CancellationToken cancellation)
    {
        await Mcp.Info("Tool execution started");
        await Task.Delay(Pause, cancellation);
        await Mcp.Info("Tool processing data");
        await Task.Delay(Pause, cancellation);
        await Mcp.Info("Tool execution completed");
        return "The tool has told what it did.";
    }

    [Endpoint]
    public static async Task<string> TestToolWithProgress(CancellationToken cancellation)
    {
        await Mcp.Progress(0, 100);
        await Task.Delay(Pause, cancellation);
        await Mcp.Progress(50, 100);
        await Task.Delay(Pause, cancellation);
        await Mcp.Progress(100, 100);
        return "The tool has told how far it came.";
    }

    [Endpoint]
    public static async Task<string> TestLoggingTool()
    {
        await Mcp.Info("Whoever wants to hear it hears it.");
        return "Said.";
    }

    [Endpoint]
    public static string TestErrorHandling() => throw new EndpointException("This tool intentionally returns an error for testing");
}
