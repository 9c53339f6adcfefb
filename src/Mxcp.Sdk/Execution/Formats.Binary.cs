#if NET
using Text = System.ReadOnlySpan<char>;
#else
using Text = System.String;
#endif

namespace Mxcp.Execution;

// What texts hold that are bytes in truth.
internal static partial class Formats
{
    /// <summary>A UUID as RFC 9562 writes it: <c>6f1d2c9e-8a4b-4f0e-9d3c-5b7a1e2f4c60</c>, in capitals too.</summary>
    public static bool IsUuid(Text text)
    {
        bool isUuid = text.Length == 36;
        for (int index = 0; isUuid && index < text.Length; index++)
        {
            isUuid = index is 8 or 13 or 18 or 23 ? text[index] == '-' : IsHex(text[index]);
        }

        return isUuid;
    }

    /// <summary>Bytes in base64 as RFC 4648 writes them: four letters at a time, the last of them padded, nothing between.</summary>
    public static bool IsBase64(Text text)
    {
        int end = text.Length;
        if (end % 4 != 0)
        {
            return false;
        }

        for (int padding = 0; padding < 2 && end > 0 && text[end - 1] == '='; padding++)
        {
            end--;
        }

        bool isBase64 = true;
        for (int index = 0; isBase64 && index < end; index++)
        {
            isBase64 = text[index] is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9') or '+' or '/';
        }

        return isBase64;
    }
}
