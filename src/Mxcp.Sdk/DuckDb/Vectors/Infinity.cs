namespace Mxcp.DuckDb;

/// <summary>The ends of time.</summary>
internal static class Infinity
{
    public static int Write(Span<byte> buffer, bool isPositive)
    {
        var text = isPositive ? "infinity"u8 : "-infinity"u8;
        text.CopyTo(buffer);
        return text.Length;
    }
}
