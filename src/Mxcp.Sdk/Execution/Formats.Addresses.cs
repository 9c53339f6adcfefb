#if NET
using Text = System.ReadOnlySpan<char>;
#else
using Text = System.String;
#endif

namespace Mxcp.Execution;

internal static partial class Formats
{
    private static readonly string[] NetworkSchemes = ["http", "https", "ws", "wss", "ftp"];

    /// <summary>
    /// An e-mail address as RFC 5321 has it: <c>ada@example.com</c>, <c>"a b"@example.com</c>, <c>ada@[192.0.2.1]</c>. ASCII only.
    /// </summary>
    public static bool IsEmail(Text text)
    {
        int at = text.Length > 0 && text[0] == '"' ? EndOfQuoted(text) : EndOfDotted(text);
        if (at is < 1 or > 64 || at >= text.Length - 1 || text[at] != '@')
        {
            return false;
        }

        return text[at + 1] == '[' ? IsAddressLiteral(text, at + 1) : IsHostName(text, at + 1, text.Length);
    }

    /// <summary>An absolute URI as RFC 3986 has it: a scheme, a colon, and something after it. ASCII only.</summary>
    public static bool IsUri(Text text)
    {
        int colon = 0;
        while (colon < text.Length && (IsLetter(text[colon]) || (colon > 0 && (IsDigit(text[colon]) || text[colon] is '+' or '-' or '.'))))
        {
            colon++;
        }

        if (colon == 0 || colon >= text.Length - 1 || text[colon] != ':')
        {
            return false;
        }

        int start = colon + 1;
        if (start + 1 < text.Length && text[start] == '/' && text[start + 1] == '/')
        {
            int end = start + 2;
            while (end < text.Length && text[end] is not ('/' or '?' or '#'))
            {
                end++;
            }

            if (!IsAuthority(text, start + 2, end, out bool hasHost) || (!hasHost && NeedsHost(text, colon)))
            {
                return false;
            }

            start = end;
        }

        return IsPathQueryFragment(text, start);
    }

    // file:///etc/hosts has no host, and other schemes may do without; these never.
    private static bool NeedsHost(Text text, int colon)
    {
        foreach (string scheme in NetworkSchemes)
        {
            int index = 0;
            while (index < colon && index < scheme.Length && (text[index] | ' ') == scheme[index])
            {
                index++;
            }

            if (index == colon && index == scheme.Length)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>ada:secret@example.org:80, of which only the host is there always, and even it may be empty.</summary>
    private static bool IsAuthority(Text text, int start, int end, out bool hasHost)
    {
        int host = start;
        int at = IndexOf(text, '@', start, end);
        if (at < end)
        {
            host = at + 1;
        }

        bool isLiteral = host < end && text[host] == '[';
        int hostEnd = isLiteral ? IndexOf(text, ']', host, end) + 1 : IndexOf(text, ':', host, end);
        hasHost = hostEnd > host;
        if (hostEnd > end || !AreUriCharacters(text, start, at < end ? at : start, ":") || !IsPort(text, hostEnd, end))
        {
            return false;
        }

        return isLiteral ? IsIpLiteral(text, host + 1, hostEnd - 1) : AreUriCharacters(text, host, hostEnd, "");
    }

    /// <summary>Nothing, or a colon and digits, even none.</summary>
    private static bool IsPort(Text text, int start, int end)
    {
        int index = start + 1;
        return start == end || (text[start] == ':' && ReadDigits(text, ref index) >= 0 && index == end);
    }

    /// <summary>What stands in brackets: an address of IPv6, or one of versions to come, as in v7.a:b.</summary>
    private static bool IsIpLiteral(Text text, int start, int end)
    {
        if (start == end || text[start] is not ('v' or 'V'))
        {
            return IsV6(text, start, end);
        }

        int dot = start + 1;
        while (dot < end && IsHex(text[dot]))
        {
            dot++;
        }

        return dot > start + 1 && dot + 1 < end && text[dot] == '.'
            && IndexOf(text, '%', dot, end) == end && AreUriCharacters(text, dot + 1, end, ":");
    }

    /// <summary>Where a character stands; the end where it does not.</summary>
    private static int IndexOf(Text text, char wanted, int start, int end)
    {
        int index = start;
        while (index < end && text[index] != wanted)
        {
            index++;
        }

        return index;
    }

    private static bool IsPathQueryFragment(Text text, int start)
    {
        int hash = start;
        while (hash < text.Length && text[hash] != '#')
        {
            hash++;
        }

        return AreUriCharacters(text, start, hash, ":@/?") && (hash == text.Length || AreUriCharacters(text, hash + 1, text.Length, ":@/?"));
    }

    /// <summary>Unreserved characters, sub-delimiters, percent-encoded bytes, and some more.</summary>
    private static bool AreUriCharacters(Text text, int start, int end, string more)
    {
        for (int index = start; index < end; index++)
        {
            char c = text[index];
            if (c == '%')
            {
                if (index + 2 >= end || !IsHex(text[index + 1]) || !IsHex(text[index + 2]))
                {
                    return false;
                }

                index += 2;
            }
            else if (!IsLetter(c) && !IsDigit(c) && !IsIn(c, "-._~!$&'()*+,;=") && !IsIn(c, more))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The end of "ada.lovelace"; -1 where dots stand at its ends or side by side.</summary>
    private static int EndOfDotted(Text text)
    {
        int index = 0;
        while (index < text.Length && (IsLetter(text[index]) || IsDigit(text[index]) || IsIn(text[index], "!#$%&'*+-/=?^_`{|}~.")))
        {
            if (text[index] == '.' && (index == 0 || text[index - 1] == '.'))
            {
                return -1;
            }

            index++;
        }

        return index > 0 && text[index - 1] == '.' ? -1 : index;
    }

    private static int EndOfQuoted(Text text)
    {
        for (int index = 1; index < text.Length; index++)
        {
            char c = text[index];
            if (c == '"')
            {
                return index + 1;
            }

            if (c is < ' ' or > '~' || (c == '\\' && (++index == text.Length || text[index] is < ' ' or > '~')))
            {
                return -1;
            }
        }

        return -1;
    }

    private static bool IsHostName(Text text, int start, int end)
    {
        int label = start;
        for (int index = start; index <= end; index++)
        {
            if (index < end && (IsLetter(text[index]) || IsDigit(text[index]) || text[index] == '-'))
            {
                continue;
            }

            if (index < end && text[index] != '.')
            {
                return false;
            }

            if (index == label || index - label > 63 || text[label] == '-' || text[index - 1] == '-')
            {
                return false;
            }

            label = index + 1;
        }

        return end - start <= 253;
    }

    private static bool IsAddressLiteral(Text text, int start)
    {
        int end = text.Length - 1;
        if (text[end] != ']')
        {
            return false;
        }

        const string V6 = "IPv6:";
        int index = start + 1;
        if (end - index > V6.Length && text[index] is 'I' or 'i' && text[index + 4] == ':')
        {
            return IsV6(text, index + V6.Length, end);
        }

        return IsV4(text, index, end);
    }

    private static bool IsV4(Text text, int start, int end)
    {
        int parts = 0;
        for (int index = start; index <= end; index++)
        {
            int first = index;
            int digits = ReadDigits(text, ref index);
            if (digits is 0 or > 3 || index > end || (index < end && text[index] != '.') || (digits == 3 && (Two(text, first) * 10) + text[index - 1] - '0' > 255))
            {
                return false;
            }

            parts++;
        }

        return parts == 4;
    }

    /// <summary>Groups of hexadecimal digits: eight of them, or fewer and one "::". An address of IPv4 may stand for the last two.</summary>
    private static bool IsV6(Text text, int start, int end)
    {
        int groups = 0;
        int group = start;
        bool isShortened = false;
        for (int index = start; index < end; index++)
        {
            if (IsHex(text[index]))
            {
                groups += index == group ? 1 : 0;
                continue;
            }

            if (text[index] == '.' && groups > 0 && IsV4(text, group, end))
            {
                groups++;
                group = end;
                break;
            }

            bool isDouble = index + 1 < end && text[index + 1] == ':';
            if (text[index] != ':' || index - group > 4 || (isDouble && isShortened) || (!isDouble && (index == group || index + 1 == end)))
            {
                return false;
            }

            isShortened |= isDouble;
            index += isDouble ? 1 : 0;
            group = index + 1;
        }

        return end - group <= 4 && (isShortened ? groups < 8 : groups == 8);
    }

    private static bool IsIn(char c, string characters)
    {
        foreach (char candidate in characters)
        {
            if (candidate == c)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsHex(char c) => IsDigit(c) || c is (>= 'a' and <= 'f') or (>= 'A' and <= 'F');
}
