using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace Mxcp.Execution;

/// <summary>The names of members as they were sent, whatever they hold.</summary>
internal static class JsonNames
{
    /// <summary>Whether a member has a name.</summary>
    public static bool Match(JsonProperty member, string name)
    {
        var raw = JsonMarshal.GetRawUtf8PropertyName(member);
        return raw.Contains((byte)'\\') ? Of(member) == name : Equal(raw, name);
    }

    /// <summary>The place of a member's name in a list, or -1.</summary>
    public static int IndexIn(ReadOnlySpan<string> names, JsonProperty member)
    {
        for (int i = 0; i < names.Length; i++)
        {
            if (Match(member, names[i]))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Whether a member's name is valid Unicode.</summary>
    public static bool IsUnicode(JsonProperty member)
    {
        var raw = JsonMarshal.GetRawUtf8PropertyName(member);
        return !raw.Contains((byte)'\\') || !Encoding.UTF8.GetString(raw).Equals(Of(member), StringComparison.Ordinal);
    }

    /// <summary>A member's name; where it is no valid Unicode, the name as it was written.</summary>
    public static string Of(JsonProperty member)
    {
        try
        {
            return member.Name;
        }
        catch (InvalidOperationException)
        {
            // An escape such as \ud800 alone: the library has no string for it, a message needs one.
            return Encoding.UTF8.GetString(JsonMarshal.GetRawUtf8PropertyName(member));
        }
    }

    private static bool Equal(ReadOnlySpan<byte> utf8, string text)
    {
        Span<byte> expected = text.Length <= 64 ? stackalloc byte[text.Length * 3] : new byte[text.Length * 3];
        return utf8.SequenceEqual(expected[..Encoding.UTF8.GetBytes(text, expected)]);
    }
}
