using Mxcp.Testing.Endpoints;

namespace Mxcp.Testing;

/// <summary>A test that a definition holds, as a case of a test project.</summary>
/// <remarks>The calls go through the pipeline that all calls take, without a protocol around it: what is asserted is the result of the endpoint.</remarks>
public sealed class EndpointTest
{
    private readonly DeclaredTest _test;
    private readonly Func<Task<MxcpTestHost>> _start;

    internal EndpointTest(DeclaredTest test, Func<Task<MxcpTestHost>> start)
    {
        _test = test;
        _start = start;
    }

    /// <summary>What it calls: <c>tool/get_order</c>, <c>resource/orders://{id}</c>.</summary>
    public string Endpoint => _test.Address;

    /// <summary>What it is called.</summary>
    public string Name => _test.Name;

    /// <summary>What it shows.</summary>
    public string? Description => _test.Description;

    /// <summary>The words to find it by, those of its endpoint among them.</summary>
    public IReadOnlyList<string> Tags => _test.Tags;

    /// <summary>Runs it in a project of its own, which is started for it and ended after it.</summary>
    /// <exception cref="EndpointTestException">It did not pass.</exception>
    /// <exception cref="MxcpTestException">The project did not start.</exception>
    public async Task RunAsync()
    {
        var host = await _start().ConfigureAwait(false);
        await using (host.ConfigureAwait(false))
        {
            await RunAsync(host).ConfigureAwait(false);
        }
    }

    /// <summary>Runs it in a project that runs.</summary>
    /// <param name="host">The project.</param>
    /// <exception cref="EndpointTestException">It did not pass.</exception>
    public async Task RunAsync(MxcpTestHost host)
    {
        ArgumentNullException.ThrowIfNull(host);
        var runner = new TestRunner(TestCaller.OfTest, limit: null);
        var result = await runner.RunAsync(host.Application, _test, CancellationToken.None).ConfigureAwait(false);
        if (result.Status != TestStatus.Passed)
        {
            throw new EndpointTestException($"{_test}: {TestResult.NameOf(result.Status)}\n{result.Error}{(result.Cause is null ? "" : $"\n{result.Cause}")}");
        }
    }

    /// <summary>The endpoint and the name.</summary>
    public override string ToString() => _test.ToString();
}
