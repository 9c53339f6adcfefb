using Mxcp.Definitions.Values;

namespace Mxcp.Definitions.Model;

/// <summary>The URI of a resource, with a place for each of its parameters (RFC 6570, level 1).</summary>
/// <param name="Text">The URI as it stands in the definition.</param>
/// <param name="Parts">Its parts in their order, no two placeholders side by side; none where the text is no URI.</param>
internal sealed record UriTemplate(string Text, EquatableArray<UriPart> Parts)
{
    private const int LongestName = 64;

    /// <summary>What two URIs have in common that match the same: everything but the names of the placeholders.</summary>
    public string Shape => Parts.IsEmpty ? Text : string.Concat(Parts.Select(static part => part.IsPlaceholder ? "{}" : part.Text));

    /// <summary>The name of a resource that has no other: <c>quakes://{id}/days</c> is <c>quakes_id_days</c>.</summary>
    public string ToName()
    {
        // What is no URI gives no name either; the text keeps it apart from others that are none.
        if (Parts.IsEmpty)
        {
            return Text;
        }

        string[] words = Text.Split([.. Text.Where(static letter => !IsWordLetter(letter)).Distinct()], StringSplitOptions.RemoveEmptyEntries);
        string name = string.Join("_", words);
        return name.Length <= LongestName ? name : name.Substring(0, LongestName);
    }

    private static bool IsWordLetter(char letter) => letter is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9');
}

/// <summary>A part of a URI: a text that stands in it, or the name of the parameter that has its place there.</summary>
internal sealed record UriPart(string Text, bool IsPlaceholder);
