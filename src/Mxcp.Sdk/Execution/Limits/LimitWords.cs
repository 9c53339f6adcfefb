using System.Globalization;
using System.Text.Json;
using Mxcp.CompilerServices;

namespace Mxcp.Execution.Limits;

/// <summary>What callers are told of limits: which one it was, and what to do now.</summary>
internal static class LimitWords
{
    /// <summary>More names than these do not help.</summary>
    private const int MaxNames = 8;

    public static string Timeout(CallLimits limits) =>
        $"stopped after {Time(limits.Timeout!.Value)}, the limit of this {limits.Endpoint.Kind}; {WayOut(limits.Endpoint)}";

    public static string TooManyRows(CallLimits limits) =>
        $"the result has more than {Rows(limits.MaxRows)}, the limit of this {limits.Endpoint.Kind}; {WayOut(limits.Endpoint)}";

    public static string TooManyBytes(CallLimits limits) =>
        $"the result is larger than {Size(limits.MaxBytes)}, the limit of this {limits.Endpoint.Kind}; {WayOut(limits.Endpoint)}";

    public static string TooLargeRow(CallLimits limits) =>
        $"a single row of the result is larger than {Size(limits.MaxBytes)}, the limit of this {limits.Endpoint.Kind}; {WayOut(limits.Endpoint)}";

    public static string Busy(CallLimits limits) => Busy($"calls of this {limits.Endpoint.Kind}", limits.Places!.Count);

    public static string SiteBusy(CallLimits limits) => Busy("calls", limits.SitePlaces!.Count);

    public static string RowLimit(CallLimits limits) => Rows(limits.MaxRows);

    public static string ByteLimit(CallLimits limits) => Size(limits.MaxBytes);

    /// <summary>Where a result was cut.</summary>
    public static string CutAt(string limit, int count) => $"This result was cut at its limit of {limit}: it holds the first {Rows(count)}, and more follow.";

    /// <summary>How to get what follows.</summary>
    /// <param name="limits">The limits, which say what the parameters offer.</param>
    /// <param name="arguments">What the endpoint was called with.</param>
    /// <param name="count">How many rows the caller has.</param>
    public static string Next(CallLimits limits, JsonElement arguments, int count)
    {
        var cut = limits.Cut!;
        if (cut.Offset is not null && OffsetOf(cut, arguments) is var given && given <= cut.Maximum - count)
        {
            return $"Call again with {cut.Offset} {(given + count).ToString(CultureInfo.InvariantCulture)} for what follows.";
        }

        if (cut.Cursor is not null)
        {
            return $"Call again with {cut.Cursor} set so that it goes on behind the last row of this result.";
        }

        if (cut.PageSize is not null)
        {
            return $"Call again with {cut.PageSize} at most {count.ToString(CultureInfo.InvariantCulture)}, so that a page fits.";
        }

        return limits.Endpoint.Parameters.Length == 0 ? "There is no parameter to get it with." : $"Ask for less with {Names(limits.Endpoint)}.";
    }

    private static string Busy(string calls, int count) => string.Create(
        CultureInfo.InvariantCulture, $"busy: as many {calls} are running as may at once ({count}), and none has ended within {Time(LimitedCall.Wait)}; try again in a while");

    private static string WayOut(Endpoint endpoint) =>
        endpoint.Parameters.Length == 0 ? "it has no parameters to ask for less with" : $"ask for less with {Names(endpoint)}";

    private static string Names(Endpoint endpoint)
    {
        var names = endpoint.ParameterNames;
        string[] shown = names.Length <= MaxNames ? [.. names] : [.. names[..(MaxNames - 1)], "other parameters"];
        return shown.Length == 1 ? shown[0] : $"{string.Join(", ", shown[..^1])} or {shown[^1]}";
    }

    /// <summary>What the caller gave; it was read and accepted before.</summary>
    private static long OffsetOf(ResultCut cut, JsonElement arguments)
    {
        if (arguments.ValueKind != JsonValueKind.Object || !arguments.TryGetProperty(cut.Offset!, out var given) || given.ValueKind == JsonValueKind.Null)
        {
            return cut.Start;
        }

        string text = given.ValueKind == JsonValueKind.String ? given.GetString()! : given.GetRawText();
        return (long)double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
    }

    private static string Rows(int count) => count == 1 ? "1 row" : $"{count.ToString(CultureInfo.InvariantCulture)} rows";

    private static string Time(TimeSpan time) => time.TotalMilliseconds % 1000 == 0
        ? string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds} s")
        : string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds} ms");

    private static string Size(int bytes)
    {
        (int unit, string name) = bytes switch
        {
            _ when bytes % 1_000_000 == 0 => (1_000_000, "MB"),
            _ when bytes % (1 << 20) == 0 => (1 << 20, "MiB"),
            _ when bytes % 1000 == 0 => (1000, "kB"),
            _ when bytes % 1024 == 0 => (1024, "KiB"),
            _ => (1, "bytes"),
        };
        return string.Create(CultureInfo.InvariantCulture, $"{bytes / unit} {name}");
    }
}
