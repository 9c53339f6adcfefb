using System.Buffers;
using System.Globalization;
using System.Text;

namespace Mxcp.Execution;

/// <summary>Texts inside URIs: <c>%20</c> is a space.</summary>
internal static class PercentEncoding
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text that was encoded, or <see langword="null"/> where it is no UTF-8 or a percent sign stands alone.</summary>
    public static string? Decode(ReadOnlySpan<char> encoded)
    {
        if (!encoded.Contains('%'))
        {
            return encoded.ToString();
        }

        try
        {
            var bytes = new ArrayBufferWriter<byte>(encoded.Length);
            return TryDecode(encoded, bytes) ? Strict.GetString(bytes.WrittenSpan) : null;
        }
        catch (ArgumentException)
        {
            // What was encoded, or what stands between, is no Unicode.
            return null;
        }
    }

    private static bool TryDecode(ReadOnlySpan<char> encoded, ArrayBufferWriter<byte> bytes)
    {
        while (!encoded.IsEmpty)
        {
            int plain = encoded.IndexOf('%');
            Strict.GetBytes(plain < 0 ? encoded : encoded[..plain], bytes);
            if (plain < 0)
            {
                return true;
            }

            encoded = encoded[(plain + 1)..];
            if (encoded.Length < 2 || !byte.TryParse(encoded[..2], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out byte value))
            {
                return false;
            }

            bytes.Write([value]);
            encoded = encoded[2..];
        }

        return true;
    }
}
