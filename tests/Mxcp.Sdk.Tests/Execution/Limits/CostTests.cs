using Mxcp.CompilerServices;
using Mxcp.Tests.Support;

namespace Mxcp.Tests.Execution.Limits;

public sealed class CostTests
{
    [Fact]
    public void An_endpoint_without_limits_pays_nothing_for_those_of_others()
    {
        var free = new LimitedTool("free", limits: null, Write);
        var limited = new LimitedTool("limited", new() { TimeoutMilliseconds = 1000, Concurrency = 2 }, Write);
        var alone = new LimitedPipeline("", new TestEnvironment { IsSilent = true }, free);
        var together = new LimitedPipeline("", new TestEnvironment { IsSilent = true }, free, limited);

        Assert.Equal(Least(() => alone.Measure(free)), Least(() => together.Measure(free)));
        Assert.Equal(0, together.Time.Made);
    }

    private static ValueTask Write(EndpointCall call)
    {
        call.Result.WriteInt64(1);
        return default;
    }

    // The first runs compile, and a collection in between counts what was left of the thread's allocation context.
    private static long Least(Func<long> measure) => Enumerable.Range(0, 200).Min(_ => measure());
}
