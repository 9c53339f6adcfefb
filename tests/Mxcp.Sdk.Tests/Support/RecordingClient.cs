using System.Globalization;
using Mxcp.Execution;

namespace Mxcp.Tests.Support;

/// <summary>A client that wants to hear everything and keeps it, after a moment, as a real one would.</summary>
internal sealed class RecordingClient : IClient
{
    public List<string> Heard { get; } = [];

    public Func<Task> BeforeEach { get; init; } = static () => Task.Delay(1);

    public bool TakesProgress { get; init; } = true;

    public bool Takes(ClientLogLevel level) => true;

    public async Task LogAsync(ClientLogLevel level, string message)
    {
        await BeforeEach();
        Heard.Add($"{level} {message}");
    }

    public async Task ProgressAsync(double current, double? total, string? message)
    {
        await BeforeEach();
        Heard.Add(string.Create(CultureInfo.InvariantCulture, $"{current}/{total} {message}"));
    }
}
