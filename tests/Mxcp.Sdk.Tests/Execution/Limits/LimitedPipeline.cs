using System.Text;
using System.Text.Json;
using Mxcp.CompilerServices;
using Mxcp.Definitions.Site;
using Mxcp.Execution;
using Mxcp.Execution.Limits;
using Mxcp.Tests.Support;

namespace Mxcp.Tests.Execution.Limits;

/// <summary>A pipeline whose endpoints have limits, by a clock that the test turns.</summary>
internal sealed class LimitedPipeline
{
    private readonly LimitTable _table;
    private readonly Pipeline _pipeline;

    public LimitedPipeline(string site, params Endpoint[] endpoints)
        : this(site, new TestEnvironment(), endpoints)
    {
    }

    public LimitedPipeline(string site, TestEnvironment environment, params Endpoint[] endpoints)
    {
        Environment = environment;
        _table = new LimitTable(endpoints, LimitSet.Parse(site), Time);
        _pipeline = new Pipeline(Environment, _table);
    }

    public TestEnvironment Environment { get; }

    public FakeTime Time { get; } = new();

    /// <summary>The places of an endpoint.</summary>
    public CallPlaces PlacesOf(Endpoint endpoint) => (_table.Find(endpoint)!.Places ?? _table.Find(endpoint)!.SitePlaces)!;

    /// <summary>What the caller of an endpoint gets.</summary>
    public Task<string> CallAsync(Endpoint endpoint, string arguments = "", CancellationToken cancellation = default) =>
        CallAsync(endpoint, NoClient.Instance, arguments, cancellation);

    /// <summary>What a client gets.</summary>
    public async Task<string> CallAsync(Endpoint endpoint, IClient client, string arguments = "", CancellationToken cancellation = default)
    {
        var outcome = await _pipeline.RunAsync(endpoint, arguments.Length == 0 ? default : JsonElement.Parse(arguments), client, cancellation);
        return outcome.IsSuccess ? Encoding.UTF8.GetString(outcome.Result.Written.Span) : outcome.Error;
    }

    /// <summary>Makes one call that is over at once, and says what it allocated on this thread.</summary>
    public long Measure(Endpoint endpoint)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        var call = _pipeline.RunAsync(endpoint, default, NoClient.Instance, CancellationToken.None).AsTask();
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.True(call.IsCompletedSuccessfully);
        call.GetAwaiter().GetResult().Result!.Release();
        return allocated;
    }
}
