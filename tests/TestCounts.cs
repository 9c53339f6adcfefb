namespace Mxcp;

/// <summary>How often a test that makes its inputs at random tries: seeded, so that a failure comes again.</summary>
internal static class TestCounts
{
    /// <summary>What <c>tests/full</c> asks for.</summary>
    private static readonly int Factor = Environment.GetEnvironmentVariable("MXCP_TEST_COUNTS") == "full" ? 20 : 1;

    /// <summary>So often where a change waits for it, twenty times as often under <c>tests/full</c>.</summary>
    public static int AtLeast(int count) => count * Factor;
}
