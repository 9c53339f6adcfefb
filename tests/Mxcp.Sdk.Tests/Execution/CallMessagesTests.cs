using System.Globalization;
using Mxcp.CompilerServices;
using Mxcp.Execution;
using Mxcp.Tests.Support;

namespace Mxcp.Tests.Execution;

public sealed class CallMessagesTests
{
    [Fact]
    public async Task Messages_keep_their_order_whether_they_are_awaited_or_not()
    {
        var client = new RecordingClient();
        await new TestEnvironment().CallAsync(
            new TestTool("test", async call =>
            {
                _ = MxcpRuntime.Mcp.Debug("1");
                await MxcpRuntime.Mcp.Info("2");
                _ = MxcpRuntime.Mcp.Warning("3");
                _ = MxcpRuntime.Mcp.Progress(1, 2, "half");
                await MxcpRuntime.Mcp.Error("4");
            }),
            client: client);

        Assert.Equal(["Debug 1", "Info 2", "Warning 3", "1/2 half", "Error 4"], client.Heard);
    }

    [Fact]
    public async Task All_messages_have_left_when_the_result_does()
    {
        var client = new RecordingClient();
        await new TestEnvironment().CallAsync(
            new TestTool("test", static call =>
            {
                for (int i = 0; i < 100; i++)
                {
                    _ = MxcpRuntime.Mcp.Info(i.ToString(CultureInfo.InvariantCulture));
                }

                throw new EndpointException("even now");
            }),
            client: client);

        Assert.Equal([.. Enumerable.Range(0, 100).Select(static i => $"Info {i}")], client.Heard);
    }

    [Fact]
    public async Task Ten_thousand_messages_that_nobody_awaits_wait_for_their_client_in_a_queue_of_limited_length()
    {
        int waiting = 0;
        var client = new RecordingClient { BeforeEach = static async () => await Task.Yield() };
        await new TestEnvironment().CallAsync(
            new TestTool("test", call =>
            {
                for (int i = 0; i < 10_000; i++)
                {
                    _ = MxcpRuntime.Mcp.Info(i.ToString(CultureInfo.InvariantCulture));
                    waiting = Math.Max(waiting, i + 1 - client.Heard.Count);
                }

                return default;
            }),
            client: client);

        Assert.Equal([.. Enumerable.Range(0, 10_000).Select(static i => $"Info {i}")], client.Heard);
        Assert.InRange(waiting, 1, CallMessages.Capacity + 1);
    }

    [Fact]
    public async Task A_call_whose_client_does_not_read_can_be_cancelled()
    {
        var never = new TaskCompletionSource();
        using var cancellation = new CancellationTokenSource();
        var client = new RecordingClient { BeforeEach = () => never.Task };
        var call = Task.Run(() => new TestEnvironment().CallAsync(
            new TestTool("test", test =>
            {
                for (int i = 0; i < 10_000; i++)
                {
                    if (i == CallMessages.Capacity)
                    {
                        cancellation.CancelAfter(10);
                    }

                    _ = MxcpRuntime.Mcp.Progress(i);
                }

                throw new InvalidOperationException(test.Cancellation.ToString());
            }),
            client: client,
            cancellation: cancellation.Token));
        await Task.Delay(100);
        never.SetResult();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
    }

    [Fact]
    public async Task Messages_of_parallel_work_in_one_call_are_all_sent()
    {
        var client = new RecordingClient { BeforeEach = static () => Task.CompletedTask };
        await new TestEnvironment().CallAsync(
            new TestTool("test", static call =>
            {
                Parallel.For(0, 1000, static i => Say(i));
                return default;
            }),
            client: client);

        Assert.Equal(1000, client.Heard.Distinct().Count());
    }

    [Fact]
    public async Task A_client_hears_only_of_growing_progress()
    {
        var environment = new TestEnvironment();
        var client = new RecordingClient();
        await environment.CallAsync(
            new TestTool("test", static async _ =>
            {
                await MxcpRuntime.Mcp.Progress(1, 3);
                await MxcpRuntime.Mcp.Progress(1, 3);
                await MxcpRuntime.Mcp.Progress(0.5, 3);
                await MxcpRuntime.Mcp.Progress(16777217, 33554432);
                await MxcpRuntime.Mcp.Progress(16777218, 33554432);
            }),
            client: client);

        Assert.Equal(["1/3 ", "16777217/33554432 ", "16777218/33554432 "], client.Heard);
        Assert.Equal(2, environment.Log.Lines.Count(static line => line.StartsWith("Information Mxcp.Messages", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task What_no_client_takes_is_logged()
    {
        var environment = new TestEnvironment();
        await environment.CallAsync(new TestTool("test", static async _ =>
        {
            await MxcpRuntime.Mcp.Info("hello");
            await MxcpRuntime.Mcp.Progress(1, 2, "half");
        }));

        Assert.Contains("Information Mxcp.Messages: test: hello", environment.Log.Lines);
        Assert.Contains("Information Mxcp.Messages: test: 1 of 2 half", environment.Log.Lines);
    }

    [Fact]
    public async Task A_client_that_is_gone_does_not_make_the_call_fail()
    {
        var environment = new TestEnvironment();
        var client = new RecordingClient { BeforeEach = static () => throw new IOException("gone") };
        string text = await environment.CallAsync(
            new TestTool("test", static async call =>
            {
                await MxcpRuntime.Mcp.Info("hello");
                call.Result.WriteBoolean(true);
            }),
            client: client);

        Assert.Equal("true", text);
        Assert.Contains("'hello'", environment.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Progress_is_a_finite_number() =>
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(async () => await ProgressAsync(double.NaN));

    private static void Say(int number) => _ = MxcpRuntime.Mcp.Info(number.ToString(CultureInfo.InvariantCulture));

    private static async Task ProgressAsync(double current)
    {
        Exception? thrown = null;
        await new TestEnvironment().CallAsync(new TestTool("test", Invoke));
        if (thrown is not null)
        {
            throw thrown;
        }

        async ValueTask Invoke(EndpointCall call)
        {
            try
            {
                await MxcpRuntime.Mcp.Progress(current);
            }
            catch (ArgumentException exception)
            {
                thrown = exception;
            }
        }
    }
}
