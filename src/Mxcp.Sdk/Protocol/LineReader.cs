namespace Mxcp.Protocol;

/// <summary>Cuts a stream of bytes into lines, without decoding them.</summary>
/// <param name="input">Where the bytes come from; read synchronously.</param>
/// <param name="limit">The most bytes a line may have.</param>
internal sealed class LineReader(Stream input, int limit)
{
    private const int UsualSize = 16 * 1024;
    private const int KeptSize = 1024 * 1024;

    private byte[] _buffer = new byte[UsualSize];
    private int _start;
    private int _searched;
    private int _end;
    private bool _skipsRest;

    /// <summary>Waits for the next line.</summary>
    /// <param name="line">
    /// The line without its line feed, valid until the next call; of a line that is too long, its beginning.
    /// </param>
    public LineKind Read(out ReadOnlySpan<byte> line)
    {
        if (_skipsRest)
        {
            SkipRest();
        }

        ReleaseLargeBuffer();
        while (true)
        {
            int length = Find();
            if (length >= 0)
            {
                line = Take(length);
                return line.Length > limit ? LineKind.TooLong : LineKind.Complete;
            }

            if (_end - _start > limit)
            {
                line = _buffer.AsSpan(_start, limit);
                _skipsRest = true;
                return LineKind.TooLong;
            }

            if (!Fill())
            {
                return Last(out line);
            }
        }
    }

    /// <summary>The length of the line that begins at the start, or -1 while its end has not arrived.</summary>
    private int Find()
    {
        int at = _buffer.AsSpan(_searched, _end - _searched).IndexOf((byte)'\n');
        if (at < 0)
        {
            _searched = _end;
            return -1;
        }

        return _searched + at - _start;
    }

    private ReadOnlySpan<byte> Take(int length)
    {
        var line = _buffer.AsSpan(_start, length);
        _start += length + 1;
        _searched = _start;
        return line;
    }

    private LineKind Last(out ReadOnlySpan<byte> line)
    {
        line = _buffer.AsSpan(_start, _end - _start);
        _start = _searched = _end;
        return line.IsEmpty ? LineKind.None : LineKind.Complete;
    }

    private void SkipRest()
    {
        _skipsRest = false;
        while (Find() < 0)
        {
            _start = _searched = _end = 0;
            if (!Fill())
            {
                return;
            }
        }

        Take(Find());
    }

    private bool Fill()
    {
        MakeRoom();
        int read = ReadOrEnd();
        _end += read;
        return read > 0;
    }

    private void MakeRoom()
    {
        if (_end < _buffer.Length)
        {
            return;
        }

        byte[] target = _end - _start > _buffer.Length / 2 ? new byte[_buffer.Length * 2] : _buffer;
        _buffer.AsSpan(_start, _end - _start).CopyTo(target);
        _buffer = target;
        _searched -= _start;
        _end -= _start;
        _start = 0;
    }

    private int ReadOrEnd()
    {
        try
        {
            return input.Read(_buffer.AsSpan(_end));
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException or OperationCanceledException)
        {
            // A connection that was reset ends like one that was closed.
            return 0;
        }
    }

    // One large message must not keep its memory for the rest of the session.
    private void ReleaseLargeBuffer()
    {
        if (_buffer.Length > KeptSize && _end - _start < UsualSize)
        {
            byte[] small = new byte[UsualSize];
            _buffer.AsSpan(_start, _end - _start).CopyTo(small);
            _buffer = small;
            _searched -= _start;
            _end -= _start;
            _start = 0;
        }
    }
}
