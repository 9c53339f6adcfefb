using System.Buffers.Text;
using Mxcp.Execution;

namespace Mxcp.CompilerServices;

public sealed partial class ResultWriter
{
    /// <summary>Writes a UUID: <c>"6f1d2c9e-8a4b-4f0e-9d3c-5b7a1e2f4c60"</c>.</summary>
    /// <param name="value">The UUID.</param>
    /// <param name="minLength">The fewest characters the text may have.</param>
    /// <param name="maxLength">The most characters the text may have.</param>
    /// <param name="pattern">What the text must match.</param>
    /// <param name="oneOf">The texts that are allowed; empty for all.</param>
    public void WriteUuid(
        Guid value, int minLength = 0, int maxLength = int.MaxValue, TextPattern? pattern = null, ReadOnlySpan<string> oneOf = default)
    {
        Span<byte> text = stackalloc byte[36];
        value.TryFormat(text, out _);
        WriteAscii(text, new TextConstraint(minLength, maxLength, pattern, TextFormat.None, oneOf));
    }

    /// <summary>Writes bytes in base64: <c>"SGVsbG8="</c>.</summary>
    /// <param name="value">The bytes; <see langword="null"/> is refused.</param>
    /// <param name="minLength">The fewest characters the text may have.</param>
    /// <param name="maxLength">The most characters the text may have.</param>
    /// <param name="pattern">What the text must match.</param>
    /// <param name="oneOf">The texts that are allowed; empty for all.</param>
    public void WriteBytes(
        byte[]? value, int minLength = 0, int maxLength = int.MaxValue, TextPattern? pattern = null, ReadOnlySpan<string> oneOf = default)
    {
        BeginValue();
        if (value is null)
        {
            throw Refuse(JsonPath.At(_json.Span), "must not be null");
        }

        var constraint = new TextConstraint(minLength, maxLength, pattern, TextFormat.None, oneOf);
        if (!constraint.IsEmpty)
        {
            Require(Constraints.Text(Convert.ToBase64String(value), constraint));
        }

        var room = _json.Reserve(Base64.GetMaxEncodedToUtf8Length(value.Length) + 2);
        room[0] = (byte)'"';
        Base64.EncodeToUtf8(value, room[1..], out _, out int length);
        room[length + 1] = (byte)'"';
        _json.Advance(length + 2);
    }

    /// <summary>Writes the bytes of a resource as base64; <see langword="null"/> where there are none.</summary>
    /// <param name="value">The bytes.</param>
    public void WriteContent(byte[]? value)
    {
        if (value is null)
        {
            WriteNull();
            return;
        }

        WriteBytes(value);
    }
}
