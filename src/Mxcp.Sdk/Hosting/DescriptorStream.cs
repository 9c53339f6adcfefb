namespace Mxcp.Hosting;

/// <summary>A stream over a file descriptor, read and written as it comes.</summary>
/// <remarks>
/// Not a <see cref="FileStream"/>: of a file, that one keeps a position of its own, and what shares the descriptor with this
/// process would then write over its output. Not the console's stream: that one keeps silent when nobody takes its output.
/// </remarks>
internal sealed class DescriptorStream(int descriptor, FileAccess access) : Stream
{
    /// <inheritdoc/>
    public override bool CanRead => access is FileAccess.Read;

    /// <inheritdoc/>
    public override bool CanWrite => access is FileAccess.Write;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer) => NativeDescriptors.Read(descriptor, buffer);

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (!buffer.IsEmpty)
        {
            buffer = buffer[NativeDescriptors.Write(descriptor, buffer)..];
        }
    }

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();
}
