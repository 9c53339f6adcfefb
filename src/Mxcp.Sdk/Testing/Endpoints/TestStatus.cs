namespace Mxcp.Testing.Endpoints;

/// <summary>How a test ended.</summary>
internal enum TestStatus
{
    /// <summary>All that it asserts holds.</summary>
    Passed,

    /// <summary>The call was made, and something that the test asserts does not hold.</summary>
    Failed,

    /// <summary>The call failed, and the test does not expect that.</summary>
    Error,
}
