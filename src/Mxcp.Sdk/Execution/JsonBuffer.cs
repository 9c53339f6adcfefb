using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Unicode;
using Mxcp.Execution.Limits;

namespace Mxcp.Execution;

/// <summary>UTF-8 text that grows, in memory from the shared pool. What is put together here is up to its owner.</summary>
internal sealed class JsonBuffer
{
    private const int FirstSize = 4096;

    private static readonly SearchValues<char> Escaped = SearchValues.Create(EscapedCharacters());
    private static readonly SearchValues<byte> EscapedBytes = SearchValues.Create(Encoding.ASCII.GetBytes(EscapedCharacters()));

    private byte[] _bytes = [];
    private int _length;

    /// <summary>Is asked whenever the buffer grows, where it must not grow for ever.</summary>
    public ResultMeter? Meter { get; set; }

    public int Length => _length;

    public ReadOnlyMemory<byte> Memory => _bytes.AsMemory(0, _length);

    public ReadOnlySpan<byte> Span => _bytes.AsSpan(0, _length);

    /// <summary>Room for at least so many bytes; <see cref="Advance"/> says how many were used.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Span<byte> Reserve(int count)
    {
        if (_bytes.Length - _length < count)
        {
            Grow(count);
        }

        return _bytes.AsSpan(_length);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Advance(int count) => _length += count;

    public void Append(byte value)
    {
        Reserve(1)[0] = value;
        _length++;
    }

    public void Append(ReadOnlySpan<byte> utf8)
    {
        utf8.CopyTo(Reserve(utf8.Length));
        _length += utf8.Length;
    }

    /// <summary>Adds a text as JSON, in quotes. Lone surrogates become U+FFFD.</summary>
    public void AppendQuoted(ReadOnlySpan<char> text)
    {
        Append((byte)'"');
        while (true)
        {
            int special = text.IndexOfAny(Escaped);
            AppendUtf16(special < 0 ? text : text[..special]);
            if (special < 0)
            {
                break;
            }

            AppendEscape((byte)text[special]);
            text = text[(special + 1)..];
        }

        Append((byte)'"');
    }

    /// <summary>Adds a text as JSON, in quotes.</summary>
    /// <param name="utf8">The text, valid UTF-8.</param>
    public void AppendQuoted(ReadOnlySpan<byte> utf8)
    {
        var room = Reserve(utf8.Length + 2);
        room[0] = (byte)'"';
        if (PlainText.TryCopy(utf8, room[1..]))
        {
            room[utf8.Length + 1] = (byte)'"';
            _length += utf8.Length + 2;
            return;
        }

        _length++;
        AppendEscaping(utf8);
        Append((byte)'"');
    }

    public void Clear() => _length = 0;

    /// <summary>Forgets what was written after a position.</summary>
    public void Truncate(int length) => _length = length;

    /// <summary>Replaces a byte by another in all that was written after a position.</summary>
    public void Replace(int start, byte old, byte replacement) => _bytes.AsSpan(start, _length - start).Replace(old, replacement);

    /// <summary>Gives the memory back to the pool. The buffer can be used again, and starts empty.</summary>
    public void Release()
    {
        if (_bytes.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_bytes);
        }

        _bytes = [];
        _length = 0;
    }

    private void AppendUtf16(ReadOnlySpan<char> text)
    {
        // The worst case is three bytes for a UTF-16 unit; beyond a megabyte in pieces, not to reserve three times a long text.
        while (!text.IsEmpty)
        {
            var room = Reserve(Math.Min(text.Length, 1 << 20) * 3);
            Utf8.FromUtf16(text, room, out int read, out int written, replaceInvalidSequences: true, isFinalBlock: true);
            _length += written;
            text = text[read..];
        }
    }

    private void AppendEscaping(ReadOnlySpan<byte> utf8)
    {
        int special;
        while ((special = utf8.IndexOfAny(EscapedBytes)) >= 0)
        {
            Append(utf8[..special]);
            AppendEscape(utf8[special]);
            utf8 = utf8[(special + 1)..];
        }

        Append(utf8);
    }

    private void AppendEscape(byte character)
    {
        switch (character)
        {
            case (byte)'"':
                Append("\\\""u8);
                break;
            case (byte)'\\':
                Append("\\\\"u8);
                break;
            case (byte)'\n':
                Append("\\n"u8);
                break;
            case (byte)'\r':
                Append("\\r"u8);
                break;
            case (byte)'\t':
                Append("\\t"u8);
                break;
            default:
                Append("\\u00"u8);
                Append((byte)('0' + (character >> 4)));
                Append((byte)((character & 15) < 10 ? '0' + (character & 15) : 'a' + (character & 15) - 10));
                break;
        }
    }

    private void Grow(int count)
    {
        Meter?.CheckGrowing(_length);
        long needed = (long)_length + count;
        if (needed > Array.MaxLength)
        {
            throw new ResultException("", "is larger than 2 GB; return less of it");
        }

        int size = (int)Math.Min(Math.Max(Math.Max(needed, _bytes.Length * 2L), FirstSize), Array.MaxLength);
        byte[] grown = ArrayPool<byte>.Shared.Rent(size);
        _bytes.AsSpan(0, _length).CopyTo(grown);
        if (_bytes.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_bytes);
        }

        _bytes = grown;
    }

    // What JSON does not allow inside a text: the quote, the backslash, and control characters.
    private static string EscapedCharacters()
    {
        var all = new StringBuilder("\"\\");
        for (char c = '\0'; c < ' '; c++)
        {
            all.Append(c);
        }

        return all.ToString();
    }
}
