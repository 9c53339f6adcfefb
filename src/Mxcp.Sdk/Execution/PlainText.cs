using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Mxcp.Execution;

/// <summary>Copies text that JSON takes as it is: no quote, no backslash, no control character.</summary>
/// <remarks>Most texts are short and plain. Looking and copying in one go takes half the time of doing one after the other.</remarks>
internal static class PlainText
{
    private const ulong Low = 0x0101010101010101;
    private const ulong High = 0x8080808080808080;

    /// <returns>Whether the text is plain; if not, nothing is known about what was copied.</returns>
    public static bool TryCopy(ReadOnlySpan<byte> text, Span<byte> destination)
    {
        // The last piece overlaps the one before it, so that no length needs a rest of single bytes.
        ref byte from = ref MemoryMarshal.GetReference(text);
        ref byte to = ref MemoryMarshal.GetReference(destination);
        int length = text.Length;
        if (length >= Vector128<byte>.Count)
        {
            return TryCopyVectors(ref from, ref to, length);
        }

        if (length >= sizeof(ulong))
        {
            return TryCopy8(ref from, ref to, 0) & TryCopy8(ref from, ref to, length - sizeof(ulong));
        }

        if (length >= sizeof(uint))
        {
            return TryCopy4(ref from, ref to, 0) & TryCopy4(ref from, ref to, length - sizeof(uint));
        }

        return TryCopyBytes(text, destination);
    }

    private static bool TryCopyVectors(ref byte from, ref byte to, int length)
    {
        var special = Vector128<byte>.Zero;
        int last = length - Vector128<byte>.Count;
        for (int index = 0; index < last; index += Vector128<byte>.Count)
        {
            special |= Copy16(ref from, ref to, index);
        }

        special |= Copy16(ref from, ref to, last);
        return special == Vector128<byte>.Zero;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Copy16(ref byte from, ref byte to, int index)
    {
        var bytes = Vector128.LoadUnsafe(ref from, (nuint)index);
        bytes.StoreUnsafe(ref to, (nuint)index);
        return Vector128.Equals(bytes, Vector128.Create((byte)'"'))
            | Vector128.Equals(bytes, Vector128.Create((byte)'\\'))
            | Vector128.LessThan(bytes, Vector128.Create((byte)' '));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryCopy8(ref byte from, ref byte to, int index)
    {
        ulong bytes = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref from, index));
        Unsafe.WriteUnaligned(ref Unsafe.Add(ref to, index), bytes);
        return IsPlain(bytes);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryCopy4(ref byte from, ref byte to, int index)
    {
        uint bytes = Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref from, index));
        Unsafe.WriteUnaligned(ref Unsafe.Add(ref to, index), bytes);
        return IsPlain(bytes | 0x2020202000000000UL);
    }

    private static bool TryCopyBytes(ReadOnlySpan<byte> text, Span<byte> destination)
    {
        for (int index = 0; index < text.Length; index++)
        {
            byte value = text[index];
            if (value is < (byte)' ' or (byte)'"' or (byte)'\\')
            {
                return false;
            }

            destination[index] = value;
        }

        return true;
    }

    // Eight bytes at once: the high bit of each says whether the byte is less than a space, or the other minus itself is zero.
    private static bool IsPlain(ulong bytes)
    {
        ulong control = (bytes - (Low * ' ')) & ~bytes;
        ulong quote = bytes ^ (Low * '"');
        ulong backslash = bytes ^ (Low * '\\');
        return ((control | ((quote - Low) & ~quote) | ((backslash - Low) & ~backslash)) & High) == 0;
    }
}
