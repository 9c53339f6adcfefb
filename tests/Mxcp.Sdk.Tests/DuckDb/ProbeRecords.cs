using Mxcp.CompilerServices;

namespace Mxcp.Tests.DuckDb;

/// <summary>A record whose reading does something.</summary>
internal sealed record Cancelling : IRow<Cancelling>
{
    private static readonly string[] Names = ["I"];

    public static Func<Action?> Each { get; set; } = () => null;

    public static ReadOnlySpan<string> Columns => Names;

    public static Cancelling Read(in RowReader row)
    {
        Each()?.Invoke();
        return new Cancelling();
    }
}

/// <summary>A record that notes the name of the thread that reads it.</summary>
internal sealed record ThreadName : IRow<ThreadName>
{
    private static readonly string[] Names = ["I"];

    public static List<string?> Seen { get; } = [];

    public static ReadOnlySpan<string> Columns => Names;

    public static ThreadName Read(in RowReader row)
    {
        Seen.Add(Thread.CurrentThread.Name);
        return new ThreadName();
    }
}

/// <summary>A record that notes the thread that reads it.</summary>
internal sealed record ThreadId : IRow<ThreadId>
{
    private static readonly string[] Names = ["I"];

    public static int Seen { get; set; }

    public static ReadOnlySpan<string> Columns => Names;

    public static ThreadId Read(in RowReader row)
    {
        Seen = Environment.CurrentManagedThreadId;
        return new ThreadId();
    }
}

/// <summary>A record that notes what the call around it has put into its context.</summary>
internal sealed record Context(string? Value) : IRow<Context>
{
    private static readonly string[] Names = ["I"];

    public static AsyncLocal<string?> Current { get; } = new();

    public static ReadOnlySpan<string> Columns => Names;

    public static Context Read(in RowReader row) => new(Current.Value);
}
