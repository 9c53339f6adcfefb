namespace App;

internal static class Methods
{
    [Endpoint]
    public static void Nothing()
    {
    }

    [Endpoint]
    public static Task OnlyTask(CancellationToken cancellation) => Task.Delay(1, cancellation);

    [Endpoint]
    public static async ValueTask<long> SumAsync(long[] values)
    {
        await Task.Yield();
        return values.Sum();
    }

    [Endpoint]
    public static Found? Maybe(bool found) => found ? new Found(1) : null;

    [Endpoint]
    public static Task<List<Found>> Undeclared() => Task.FromResult(new List<Found> { new(1), new(2) });

    [Endpoint]
    public static void Fail(string how) => throw (how == "told" ? new EndpointException("The caller is told this") : new InvalidOperationException("secret detail"));
}

internal sealed record Found(int Id);

internal sealed class Clock(TimeProvider time) : IAsyncDisposable
{
    [Endpoint("ask_clock")]
    public string Ask(string? zone, [FromServices] TimeProvider other) => $"{zone ?? "UTC"}: {time == other}";

    public ValueTask DisposeAsync() => default;
}
