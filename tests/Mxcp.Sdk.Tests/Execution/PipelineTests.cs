using Microsoft.Extensions.DependencyInjection;
using Mxcp.CompilerServices;
using Mxcp.Execution;
using Mxcp.Tests.Support;

namespace Mxcp.Tests.Execution;

public sealed class PipelineTests
{
    [Fact]
    public async Task A_result_is_what_the_endpoint_wrote() =>
        Assert.Equal("42", await CallAsync(static call => call.Result.WriteInt64(42)));

    [Fact]
    public async Task An_endpoint_that_writes_nothing_has_an_empty_result() =>
        Assert.Equal("", await CallAsync(static _ => { }));

    [Fact]
    public async Task The_message_of_an_EndpointException_goes_to_the_caller() =>
        Assert.Equal("no such order", await CallAsync(static _ => throw new EndpointException("no such order")));

    [Fact]
    public async Task Of_any_other_exception_the_caller_learns_an_id_and_the_log_the_rest()
    {
        var environment = new TestEnvironment();
        string text = await environment.CallAsync(new TestTool("orders", static _ => throw new InvalidOperationException("secret detail")));

        Assert.Matches("^internal error \\(trace id [0-9a-f]{32}\\)$", text);
        string id = text[^33..^1];
        string line = Assert.Single(environment.Log.Lines, line => line.StartsWith("Error", StringComparison.Ordinal));
        Assert.Contains("orders", line, StringComparison.Ordinal);
        Assert.Contains(id, line, StringComparison.Ordinal);
        Assert.Contains("secret detail", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_database_refused_does_not_reach_the_caller() =>
        Assert.StartsWith("internal error", await CallAsync(static _ => throw new DatabaseException("SELECT secret FROM t")), StringComparison.Ordinal);

    [Fact]
    public async Task A_result_that_breaks_its_definition_is_named_by_path_and_rule()
    {
        string text = await CallAsync(static call =>
        {
            call.Result.WriteStartArray();
            call.Result.WriteStartObject();
            call.Result.WritePropertyName("name"u8);
            call.Result.WriteText("abcd", maxLength: 3);
        });

        Assert.Equal("[0].name: must be at most 3 characters, was 4", text);
    }

    [Fact]
    public async Task A_result_that_is_not_finished_is_an_internal_error() =>
        Assert.StartsWith("internal error", await CallAsync(static call => call.Result.WriteStartArray()), StringComparison.Ordinal);

    [Fact]
    public async Task The_handler_is_not_called_when_arguments_are_refused()
    {
        bool wasCalled = false;
        string text = await CallAsync(call =>
        {
            call.Arguments.Required("limit").Int64();
            wasCalled = call.Accept();
        });

        Assert.Equal("limit: is required", text);
        Assert.False(wasCalled);
    }

    [Fact]
    public async Task A_cancelled_call_passes_its_cancellation_on()
    {
        using var cancellation = new CancellationTokenSource();
        var tool = new TestTool("slow", async call =>
        {
            await cancellation.CancelAsync();
            call.Cancellation.ThrowIfCancellationRequested();
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new TestEnvironment().CallAsync(tool, cancellation: cancellation.Token));
    }

    [Fact]
    public async Task A_timeout_of_the_endpoint_itself_is_an_internal_error() =>
        Assert.StartsWith("internal error", await CallAsync(static _ => throw new TaskCanceledException("the far end is slow")), StringComparison.Ordinal);

    [Fact]
    public async Task A_call_that_a_shutdown_cancels_is_answered()
    {
        var environment = new TestEnvironment();
        var tool = new TestTool("slow", async call =>
        {
            await environment.Stop.CancelAsync();
            await Task.Delay(Timeout.Infinite, call.Cancellation);
        });

        Assert.Equal("the server is shutting down", await environment.CallAsync(tool));
    }

    [Fact]
    public async Task A_call_waits_until_the_application_is_ready()
    {
        var ready = new TaskCompletionSource();
        var environment = new TestEnvironment { Ready = () => ready.Task };
        var answer = environment.CallAsync(new TestTool("a", static call =>
        {
            call.Result.WriteBoolean(true);
            return default;
        }));

        Assert.False(answer.IsCompleted);
        ready.SetResult();
        Assert.Equal("true", await answer);
    }

    [Fact]
    public async Task A_call_is_told_why_the_application_did_not_start()
    {
        var environment = new TestEnvironment { Ready = static () => Task.FromException(new StartException("no data", "the file /secret is missing")) };

        Assert.Equal("no data", await environment.CallAsync(new TestTool("a", static _ => default)));
    }

    [Fact]
    public async Task Services_are_made_for_calls_that_ask_and_disposed_with_them()
    {
        var environment = new TestEnvironment();
        environment.Services.AddScoped<Disposable>();
        var seen = new List<Disposable>();
        var tool = new TestTool("a", call =>
        {
            seen.Add(call.Service<Disposable>());
            Assert.Same(seen[^1], call.Service<Disposable>());
            Assert.False(seen[^1].IsDisposed);
            return default;
        });

        await environment.CallAsync(new TestTool("b", static _ => default));
        Assert.False(environment.MadeServices);

        await environment.CallAsync(tool);
        await environment.CallAsync(tool);
        Assert.NotSame(seen[0], seen[1]);
        Assert.All(seen, static service => Assert.True(service.IsDisposed));
    }

    [Fact]
    public async Task A_service_that_is_not_registered_is_an_internal_error() =>
        Assert.StartsWith("internal error", await CallAsync(static call => call.Service<Disposable>()), StringComparison.Ordinal);

    private static Task<string> CallAsync(Action<EndpointCall> invoke) => new TestEnvironment().CallAsync(new TestTool("test", call =>
    {
        invoke(call);
        return default;
    }));

    private sealed class Disposable : IDisposable
    {
        public bool IsDisposed { get; private set; }

        public void Dispose() => IsDisposed = true;
    }
}
