namespace Mxcp.Hosting.Reloading;

/// <summary>The forms in which user code writes a payload.</summary>
internal static class Payloads
{
    public static Func<CancellationToken, Task> Of(Action payload)
    {
        ArgumentNullException.ThrowIfNull(payload);
        return _ =>
        {
            payload();
            return Task.CompletedTask;
        };
    }

    public static Func<CancellationToken, Task> Of(Func<Task> payload)
    {
        ArgumentNullException.ThrowIfNull(payload);
        return _ => payload();
    }

    public static Func<CancellationToken, Task> Of(Func<CancellationToken, Task> payload)
    {
        ArgumentNullException.ThrowIfNull(payload);
        return payload;
    }
}
