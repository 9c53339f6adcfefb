namespace Mxcp;

/// <summary>How often a test that makes its inputs at random tries: seeded, so that a failure comes again.</summary>
internal static class TestCounts
{
    /// <summary>Whether <c>tests/full</c> asks.</summary>
    private static readonly bool IsFull = Environment.GetEnvironmentVariable("MXCP_TEST_COUNTS") == "full";

    /// <summary>So often where a change waits for it, twenty times as often under <c>tests/full</c>.</summary>
    public static int AtLeast(int count) => AtLeast(count, full: count * 20);

    /// <summary>So often where a change waits for it, and so often under <c>tests/full</c>.</summary>
    public static int AtLeast(int count, int full) => IsFull ? full : count;
}
