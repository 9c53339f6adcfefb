using System.Buffers;

namespace Mxcp.Protocol;

/// <summary>Collects the bytes of one message and hands them to a stream in pieces.</summary>
internal sealed class ChunkedOutput(Stream output) : IBufferWriter<byte>
{
    private const int UsualSize = 16 * 1024;
    private const int ChunkSize = 256 * 1024;

    private byte[] _buffer = new byte[UsualSize];
    private int _used;

    /// <inheritdoc/>
    public void Advance(int count) => _used += count;

    /// <inheritdoc/>
    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Ensure(Math.Max(sizeHint, 1));
        return _buffer.AsMemory(_used);
    }

    /// <inheritdoc/>
    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    /// <summary>Adds bytes and keeps them.</summary>
    public void Append(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(GetSpan(bytes.Length));
        Advance(bytes.Length);
    }

    /// <summary>Sends what was collected once it has become a chunk. From then on the message must be finished.</summary>
    public void SendChunk()
    {
        if (_used >= ChunkSize)
        {
            Send();
        }
    }

    /// <summary>Sends what was collected.</summary>
    public void Send()
    {
        output.Write(_buffer.AsSpan(0, _used));
        Clear();
    }

    /// <summary>Sends what was collected and leaves nothing behind in the stream.</summary>
    public void Finish()
    {
        Send();
        output.Flush();
    }

    /// <summary>Forgets what was collected.</summary>
    public void Clear()
    {
        _used = 0;
        if (_buffer.Length > 2 * ChunkSize)
        {
            _buffer = new byte[UsualSize];
        }
    }

    private void Ensure(int count)
    {
        if (_buffer.Length - _used < count)
        {
            Array.Resize(ref _buffer, Math.Max(_buffer.Length * 2, _used + count));
        }
    }
}
