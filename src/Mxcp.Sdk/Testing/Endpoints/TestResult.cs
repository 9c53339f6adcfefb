namespace Mxcp.Testing.Endpoints;

/// <summary>What came of a test.</summary>
/// <param name="Test">The test.</param>
/// <param name="Status">How it ended.</param>
internal sealed record TestResult(DeclaredTest Test, TestStatus Status)
{
    /// <summary>How long the call took.</summary>
    public TimeSpan Time { get; init; }

    /// <summary>What does not hold, or why the call failed; <see langword="null"/> where the test passed.</summary>
    public string? Error { get; init; }

    /// <summary>What was thrown, where that is why: the caller of an endpoint is told less.</summary>
    public string? Cause { get; init; }

    /// <summary>The assertions that do not hold.</summary>
    public IReadOnlyList<AssertionFailure> Failures { get; init; } = [];

    /// <summary>A test that passed.</summary>
    public static TestResult Passed(DeclaredTest test) => new(test, TestStatus.Passed);

    /// <summary>One that failed.</summary>
    public static TestResult Failed(DeclaredTest test, IReadOnlyList<AssertionFailure> failures) =>
        new(test, TestStatus.Failed) { Error = string.Join('\n', failures), Failures = failures };

    /// <summary>One whose call failed.</summary>
    public static TestResult Broken(DeclaredTest test, string error, string? cause = null) => new(test, TestStatus.Error) { Error = error, Cause = cause };

    /// <summary>What the test passed or did not, as reports write it.</summary>
    public static string NameOf(TestStatus status) => status switch
    {
        TestStatus.Passed => "passed",
        TestStatus.Failed => "failed",
        _ => "error",
    };
}
