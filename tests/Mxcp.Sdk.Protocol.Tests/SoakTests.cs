using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Mxcp.Protocol.Tests;

/// <summary>Many calls at a time while the server reloads every second: none is lost, none is wrong, and the memory stays as it is.</summary>
public sealed class SoakTests(ITestOutputHelper output) : IDisposable
{
    /// <summary>How many callers wait for an answer at a time.</summary>
    private const int Callers = 32;

    /// <summary>How much more memory than after the first third is still no growth, in MiB.</summary>
    private const double Allowance = 24;

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(30);

    private readonly PublishedSample _sample = new("Earthquakes");
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonElement>> _waiting = new();
    private int _nextId;

    [Fact]
    public async Task Calls_go_on_through_reloads()
    {
        int calls = TestCounts.AtLeast(3_000, full: 100_000);
        using var server = _sample.Start("serve");
        var errors = server.StandardError.ReadToEndAsync();
        var reading = Task.Run(() => Read(server.StandardOutput));
        string first = await CallAsync(server, 0);
        using var ended = new CancellationTokenSource();
        var reloading = ReloadAsync(server, ended.Token);

        int left = calls;
        int done = 0;
        double warm = 0;
        await Task.WhenAll(Enumerable.Range(0, Callers).Select(async caller =>
        {
            while (Interlocked.Decrement(ref left) >= 0)
            {
                // Every answer is one that the same arguments had before: they differ in how many quakes they ask for.
                int limit = 1 + (caller % 5);
                string text = await CallAsync(server, limit);
                Assert.Equal(limit, JsonElement.Parse(text).GetArrayLength());
                if (Interlocked.Increment(ref done) == calls / 3)
                {
                    warm = MemoryOf(server);
                }
            }
        })).WaitAsync(Limit);
        double end = MemoryOf(server);
        await ended.CancelAsync();
        int reloads = await reloading;

        Assert.Equal(first, await CallAsync(server, 0));
        server.StandardInput.Close();
        await reading.WaitAsync(Limit);
        await server.WaitForExitAsync();
        Assert.Equal(0, server.ExitCode);
        Assert.DoesNotContain("error: Mxcp", await errors, StringComparison.Ordinal);
        Assert.Empty(_waiting);
        Assert.InRange(reloads, 2, int.MaxValue);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{calls} calls from {Callers} callers, {reloads} reloads, {warm:F1} MiB after a third, {end:F1} MiB at the end"));
        Assert.InRange(end, 0, warm + Allowance);
    }

    public void Dispose() => _sample.Dispose();

    /// <summary>The strongest quakes; none of them asks for another tool.</summary>
    private async Task<string> CallAsync(Process server, int limit)
    {
        int id = Interlocked.Increment(ref _nextId);
        var answer = new TaskCompletionSource<JsonElement>(TaskCreationOptions.RunContinuationsAsynchronously);
        Assert.True(_waiting.TryAdd(id, answer));
        string call = limit == 0
            ? """ "name":"quake_report","arguments":{"strongest":0} """
            : $$""" "name":"strongest_quakes","arguments":{"limit":{{limit}}} """;
        lock (server)
        {
            server.StandardInput.WriteLine($$"""{"jsonrpc":"2.0","id":{{id}},"method":"tools/call","params":{ {{call}} } }""");
        }

        var result = (await answer.Task.WaitAsync(Limit)).GetProperty("result");
        string text = result.GetProperty("content")[0].GetProperty("text").GetString()!;
        Assert.False(result.TryGetProperty("isError", out var isError) && isError.GetBoolean(), text);
        return text;
    }

    private void Read(StreamReader lines)
    {
        while (lines.ReadLine() is { } line)
        {
            var message = JsonElement.Parse(line);
            if (message.TryGetProperty("id", out var id))
            {
                Assert.True(_waiting.TryRemove(id.GetInt32(), out var answer), "an answer that nobody waits for: " + line);
                answer.SetResult(message);
            }
        }
    }

    private static async Task<int> ReloadAsync(Process server, CancellationToken ended)
    {
        int reloads = 0;
        while (!ended.IsCancellationRequested)
        {
            using var kill = Process.Start("kill", ["-HUP", server.Id.ToString(CultureInfo.InvariantCulture)]);
            await kill.WaitForExitAsync(CancellationToken.None);
            reloads++;
            await Task.Delay(1000, ended).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return reloads;
    }

    /// <summary>The memory of a process that is its own, in MiB.</summary>
    private static double MemoryOf(Process process)
    {
        string line = File.ReadLines($"/proc/{process.Id}/status").First(static line => line.StartsWith("RssAnon:", StringComparison.Ordinal));
        return double.Parse(line.Split(':')[1].Replace("kB", "", StringComparison.Ordinal), CultureInfo.InvariantCulture) / 1024;
    }
}
