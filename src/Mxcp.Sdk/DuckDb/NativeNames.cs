using System.Runtime.InteropServices;

namespace Mxcp.DuckDb;

/// <summary>Zero-terminated texts, side by side.</summary>
internal sealed unsafe class NativeNames : IDisposable
{
    private readonly int _count;

    public NativeNames(IEnumerable<string> names)
    {
        string[] texts = [.. names];
        _count = texts.Length;
        Pointers = (nint*)NativeMemory.AllocZeroed((nuint)_count, (nuint)sizeof(nint));
        for (int index = 0; index < _count; index++)
        {
            Pointers[index] = Marshal.StringToCoTaskMemUTF8(texts[index]);
        }
    }

    public nint* Pointers { get; }

    public void Dispose()
    {
        for (int index = 0; index < _count; index++)
        {
            Marshal.FreeCoTaskMem(Pointers[index]);
        }

        NativeMemory.Free(Pointers);
    }
}
