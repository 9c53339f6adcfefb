using Mxcp.CompilerServices;

namespace Mxcp.Testing.Endpoints;

/// <summary>What came of the tests that were selected.</summary>
/// <param name="Selection">What was selected.</param>
/// <param name="Results">What came of those that ran, in the order of the definitions.</param>
/// <param name="Time">How long it took in all.</param>
internal sealed record TestSuite(TestSelection Selection, IReadOnlyList<TestResult> Results, TimeSpan Time)
{
    /// <summary>How many were selected and did not run, as the run was cancelled.</summary>
    public int NotRun => Selection.Tests.Count - Results.Count;

    /// <summary>Whether all were run and passed.</summary>
    public bool IsSound => NotRun == 0 && Results.All(static result => result.Status == TestStatus.Passed);

    /// <summary>The endpoints with what came of their tests; those of which none was selected are not among them.</summary>
    public IEnumerable<(Endpoint Endpoint, TestResult[] Results)> ByEndpoint =>
        Selection.Endpoints
            .Select(endpoint => (endpoint, Results.Where(result => result.Test.Endpoint == endpoint).ToArray()))
            .Where(static item => item.Item2.Length > 0);

    /// <summary>How many ended so.</summary>
    public int Count(TestStatus status) => Results.Count(result => result.Status == status);

    /// <summary>All of them in a word: <c>error</c> where a call failed, else <c>failed</c> where an assertion does not hold, else <c>ok</c>.</summary>
    public static string StatusOf(IReadOnlyCollection<TestResult> results) =>
        results.Any(static result => result.Status == TestStatus.Error) ? "error"
        : results.Any(static result => result.Status == TestStatus.Failed) ? "failed"
        : "ok";
}
