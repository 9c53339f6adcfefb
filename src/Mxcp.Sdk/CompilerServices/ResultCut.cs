using System.ComponentModel;

namespace Mxcp.CompilerServices;

/// <summary>How a caller asks for the rest of a result that was cut: what the parameters of the tool offer for it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ResultCut
{
    private ResultCut()
    {
    }

    /// <summary>No parameter helps: the question must be a narrower one.</summary>
    public static ResultCut Narrowing { get; } = new();

    internal string? Offset { get; private init; }

    internal long Start { get; private init; }

    internal long Maximum { get; private init; }

    internal string? Cursor { get; private init; }

    internal string? PageSize { get; private init; }

    /// <summary>A parameter says how many items are left out.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="start">Its value where a caller gives none.</param>
    /// <param name="maximum">The most it can be.</param>
    public static ResultCut ByOffset(string parameter, long start = 0, long maximum = long.MaxValue) =>
        new() { Offset = parameter, Start = start, Maximum = maximum };

    /// <summary>A parameter says behind which item to go on, in the tool's own words.</summary>
    /// <param name="parameter">The parameter.</param>
    public static ResultCut ByCursor(string parameter) => new() { Cursor = parameter };

    /// <summary>A parameter says how many items a page has.</summary>
    /// <param name="parameter">The parameter.</param>
    public static ResultCut ByPageSize(string parameter) => new() { PageSize = parameter };
}
