using System.Buffers.Text;
using System.Globalization;
using System.Text;
using ModelContextProtocol;

namespace Mxcp.Protocol;

/// <summary>A long list in pages, whose order never changes.</summary>
/// <remarks>
/// Of tools and prompts there is only ever one page: many clients do not ask for the next one, and would lose what is on it. A list of
/// resources is for people to choose from.
/// </remarks>
internal static class ListPages
{
    /// <summary>How many entries a page has.</summary>
    public const int Size = 100;

    /// <summary>A page, and the cursor of the one behind it, if there is one.</summary>
    /// <param name="all">The list.</param>
    /// <param name="cursor">What a client was given with the page before; <see langword="null"/> for the first page.</param>
    /// <exception cref="McpProtocolException">The cursor is none that was given out for this list.</exception>
    public static (T[] Page, string? Next) Take<T>(T[] all, string? cursor)
    {
        int start = cursor is null ? 0 : StartOf(cursor, all.Length);
        int end = Math.Min(start + Size, all.Length);
        return (all[start..end], end < all.Length ? CursorOf(end) : null);
    }

    /// <summary>The answer to a cursor that was not given out.</summary>
    public static McpProtocolException UnknownCursor() => new("The cursor is not one this server gave out.", McpErrorCode.InvalidParams);

    // Not plain digits: nobody should come to think that there are others.
    private static string CursorOf(int start) =>
        Base64Url.EncodeToString(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"from {start}")));

    private static int StartOf(string cursor, int count)
    {
        for (int start = Size; start < count; start += Size)
        {
            if (CursorOf(start) == cursor)
            {
                return start;
            }
        }

        throw UnknownCursor();
    }
}
