using Microsoft.Extensions.Logging;

namespace Mxcp.Testing;

/// <summary>What the application wrote into its log.</summary>
/// <param name="Level">How serious it is.</param>
/// <param name="Category">Who wrote it.</param>
/// <param name="Text">What it says.</param>
/// <param name="Exception">What was thrown, if it tells of that.</param>
public sealed record LogEntry(LogLevel Level, string Category, string Text, Exception? Exception)
{
    /// <summary>The entry as the log on the standard error would have it.</summary>
    public override string ToString() => $"{Level}: {Category}: {Text} {Exception}".TrimEnd();
}
