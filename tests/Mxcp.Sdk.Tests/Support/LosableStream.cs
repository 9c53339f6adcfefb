namespace Mxcp.Tests.Support;

/// <summary>An output that can break, as a pipe does when its reader has gone.</summary>
internal sealed class LosableStream(Stream inner) : Stream
{
    private volatile bool _isLost;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public void LoseOutput() => _isLost = true;

    public override void Write(byte[] buffer, int offset, int count)
    {
        if (_isLost)
        {
            throw new IOException("Broken pipe");
        }

        inner.Write(buffer, offset, count);
    }

    public override void Flush() => inner.Flush();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
