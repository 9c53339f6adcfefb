using System.ComponentModel;
using System.Runtime.InteropServices;

namespace Mxcp.Hosting;

/// <summary>The few calls of the C library that read, write and move file descriptors.</summary>
internal static unsafe partial class NativeDescriptors
{
    /// <summary>The descriptor of the standard input.</summary>
    public const int Input = 0;

    /// <summary>The descriptor of the standard output.</summary>
    public const int Output = 1;

    /// <summary>The descriptor of the standard error.</summary>
    public const int Error = 2;

    private const int Interrupted = 4;
    private const nuint LinuxCloseOnExec = 0x5451;
    private const nuint BsdCloseOnExec = 0x20006601;
    private const short Readable = 1;
    private const short Writable = 4;

    private static int WouldBlock => OperatingSystem.IsLinux() ? 11 : 35;

    /// <summary>A second descriptor for the same file, which child processes do not inherit.</summary>
    /// <exception cref="IOException">The descriptor is not open.</exception>
    public static int Copy(int descriptor)
    {
        int copy = Dup(descriptor);
        if (copy < 0)
        {
            throw Failure();
        }

        // Not fcntl: it takes its argument as a variadic one, which not every platform passes as a plain one.
        _ = Ioctl(copy, OperatingSystem.IsLinux() ? LinuxCloseOnExec : BsdCloseOnExec);
        return copy;
    }

    /// <summary>Makes a descriptor mean what another one means.</summary>
    public static void Replace(int descriptor, int source) => _ = Dup2(source, descriptor);

    /// <summary>Waits for bytes and reads them.</summary>
    /// <returns>How many there are; 0 at the end.</returns>
    /// <exception cref="IOException">The descriptor cannot be read.</exception>
    public static int Read(int descriptor, Span<byte> buffer)
    {
        fixed (byte* bytes = buffer)
        {
            nint read;
            while ((read = Read(descriptor, bytes, (nuint)buffer.Length)) < 0)
            {
                WaitOrThrow(descriptor, Readable);
            }

            return (int)read;
        }
    }

    /// <summary>Writes some of the bytes.</summary>
    /// <returns>How many.</returns>
    /// <exception cref="IOException">Nobody takes them.</exception>
    public static int Write(int descriptor, ReadOnlySpan<byte> buffer)
    {
        fixed (byte* bytes = buffer)
        {
            nint written;
            while ((written = Write(descriptor, bytes, (nuint)buffer.Length)) < 0)
            {
                WaitOrThrow(descriptor, Writable);
            }

            return (int)written;
        }
    }

    // Whoever started the process may have left its end of the pipe in non-blocking mode, which both ends share.
    private static void WaitOrThrow(int descriptor, short events)
    {
        int error = Marshal.GetLastPInvokeError();
        if (error == WouldBlock)
        {
            var wait = new PollEntry { Descriptor = descriptor, Events = events };
            _ = Poll(&wait, 1, -1);
        }
        else if (error != Interrupted)
        {
            throw Failure();
        }
    }

    private static IOException Failure() => new(new Win32Exception(Marshal.GetLastPInvokeError()).Message);

    [LibraryImport("libc", EntryPoint = "dup", SetLastError = true)]
    private static partial int Dup(int descriptor);

    [LibraryImport("libc", EntryPoint = "dup2", SetLastError = true)]
    private static partial int Dup2(int source, int descriptor);

    [LibraryImport("libc", EntryPoint = "ioctl")]
    private static partial int Ioctl(int descriptor, nuint request);

    [LibraryImport("libc", EntryPoint = "read", SetLastError = true)]
    private static partial nint Read(int descriptor, byte* buffer, nuint count);

    [LibraryImport("libc", EntryPoint = "write", SetLastError = true)]
    private static partial nint Write(int descriptor, byte* buffer, nuint count);

    [LibraryImport("libc", EntryPoint = "poll")]
    private static partial int Poll(PollEntry* entries, nuint count, int milliseconds);

    [StructLayout(LayoutKind.Sequential)]
    private struct PollEntry
    {
        public int Descriptor;
        public short Events;
        public short Returned;
    }
}
