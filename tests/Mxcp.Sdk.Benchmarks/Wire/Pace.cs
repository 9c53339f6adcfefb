namespace Mxcp.Benchmarks.Wire;

/// <summary>How long things are measured.</summary>
/// <param name="Rounds">How often each contender has its turn.</param>
/// <param name="Turn">How long a turn is.</param>
/// <param name="WarmUp">How long each runs before the first.</param>
/// <param name="Starts">How often each is started, where starts are measured.</param>
internal sealed record Pace(int Rounds, TimeSpan Turn, TimeSpan WarmUp, int Starts)
{
    /// <summary>For figures that are published.</summary>
    public static Pace Full { get; } = new(9, TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(3), 30);

    /// <summary>For figures of load: a minute in all.</summary>
    public static Pace Minute { get; } = new(15, TimeSpan.FromSeconds(4), TimeSpan.FromSeconds(3), 30);

    /// <summary>To see how things stand.</summary>
    public static Pace Quick { get; } = new(3, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1), 8);
}
