namespace Mxcp.Execution;

/// <summary>The categories that the runtime logs under.</summary>
internal static class LogCategories
{
    /// <summary>Messages of endpoints that their client did not take.</summary>
    public const string Messages = "Mxcp.Messages";

    /// <summary>Calls and how they ended.</summary>
    public const string Calls = "Mxcp.Calls";

    /// <summary>Start and end of the application.</summary>
    public const string Application = "Mxcp.Application";
}
