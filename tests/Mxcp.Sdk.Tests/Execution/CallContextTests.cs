using System.Globalization;
using Mxcp.Tests.Support;

namespace Mxcp.Tests.Execution;

public sealed class CallContextTests
{
    [Fact]
    public void Outside_of_a_call_the_members_say_where_they_belong()
    {
        Assert.Contains("Db belongs to a call", Assert.Throws<InvalidOperationException>(static () => MxcpRuntime.Db).Message, StringComparison.Ordinal);
        Assert.Contains("Mcp belongs to a call", Assert.Throws<InvalidOperationException>(static () => MxcpRuntime.Mcp).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_a_call_the_members_are_gone_again()
    {
        await new TestEnvironment().CallAsync(new TestTool("test", static _ =>
        {
            Assert.NotNull(MxcpRuntime.Mcp);
            return default;
        }));

        Assert.Throws<InvalidOperationException>(static () => MxcpRuntime.Mcp);
    }

    [Fact]
    public async Task Parallel_calls_each_have_their_own_context()
    {
        var environment = new TestEnvironment();
        var clients = Enumerable.Range(0, 1000).Select(static _ => new RecordingClient()).ToArray();
        await Task.WhenAll(clients.Select((client, i) => environment.CallAsync(
            new TestTool("test", async _ =>
            {
                await Task.Yield();
                await MxcpRuntime.Mcp.Info($"{i} before");
                await Task.Run(() => MxcpRuntime.Mcp.Info($"{i} on another thread"));
                await Task.Delay(1);
                await MxcpRuntime.Mcp.Info($"{i} after");
            }),
            client: client)));

        for (int i = 0; i < clients.Length; i++)
        {
            string number = i.ToString(CultureInfo.InvariantCulture);
            Assert.Equal([$"Info {number} before", $"Info {number} on another thread", $"Info {number} after"], clients[i].Heard);
        }
    }

    [Fact]
    public async Task Work_that_outlives_its_call_is_told_so()
    {
        var callEnded = new TaskCompletionSource();
        Task<string>? late = null;
        await new TestEnvironment().CallAsync(new TestTool("test", _ =>
        {
            late = Task.Run(async () =>
            {
                await callEnded.Task;
                return Assert.Throws<InvalidOperationException>(static () => MxcpRuntime.Mcp).Message;
            });
            return default;
        }));
        callEnded.SetResult();

        Assert.Contains("after its call had ended", await late!, StringComparison.Ordinal);
    }
}
