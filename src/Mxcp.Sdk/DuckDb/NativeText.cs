using System.Runtime.InteropServices;
using System.Text;

namespace Mxcp.DuckDb;

/// <summary>Texts to and from DuckDB.</summary>
internal static unsafe class NativeText
{
    /// <summary>A text that DuckDB keeps.</summary>
    public static string Read(nint text) => Marshal.PtrToStringUTF8(text) ?? "";

    /// <summary>A text that DuckDB made for its caller.</summary>
    public static string Take(nint text)
    {
        string taken = Read(text);
        Native.Free(text);
        return taken;
    }

    public static bool Equals(nint text, string expected)
    {
        var bytes = MemoryMarshal.CreateReadOnlySpanFromNullTerminated((byte*)text);
        return Ascii.Equals(bytes, expected) || (!Ascii.IsValid(bytes) && Encoding.UTF8.GetString(bytes) == expected);
    }

    /// <summary>A text as a zero-terminated array.</summary>
    public static byte[] Encode(string text)
    {
        byte[] encoded = new byte[Encoding.UTF8.GetByteCount(text) + 1];
        Encoding.UTF8.GetBytes(text, encoded);
        return encoded;
    }
}
