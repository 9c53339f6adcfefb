namespace Mxcp.Execution;

/// <summary>The application did not start, so that its calls cannot be answered.</summary>
/// <param name="message">What a caller may read: no paths, no SQL.</param>
/// <param name="details">What the operator reads on the standard error.</param>
internal sealed class StartException(string message, string details) : Exception(message)
{
    /// <summary>What the operator reads.</summary>
    public string Details => details;
}
