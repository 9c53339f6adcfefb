namespace Mxcp.Tests.Support;

/// <summary>An output that can break, as a pipe does when its reader has gone, or hold what is written, as one does whose reader is slow.</summary>
internal sealed class LosableStream(Stream inner) : Stream
{
    private readonly ManualResetEventSlim _isOpen = new(initialState: true);
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

    public void Hold() => _isOpen.Reset();

    public void LetGo() => _isOpen.Set();

    public override void Write(byte[] buffer, int offset, int count)
    {
        _isOpen.Wait();
        if (_isLost)
        {
            throw new IOException("Broken pipe");
        }

        inner.Write(buffer, offset, count);
    }

    protected override void Dispose(bool disposing)
    {
        _isOpen.Dispose();
        base.Dispose(disposing);
    }

    public override void Flush() => inner.Flush();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
