using System.Text;

namespace Mxcp.Execution;

/// <summary>What counts of a URI template beside the names in it.</summary>
internal static class UriShape
{
    // Behind every character that a URI can have, so that templates with text where others have a value come first.
    private const char Place = '\uFFFF';

    /// <summary>
    /// The template with the same character for every placeholder and for its end. Templates that match the same have the same
    /// shape; in ordinal order, those with more text at the first difference stand first.
    /// </summary>
    public static string Of(string template)
    {
        string[] parts = template.Split('{');
        var shape = new StringBuilder(parts[0]);
        foreach (string part in parts.AsSpan(1))
        {
            shape.Append(Place).Append(part.AsSpan(part.IndexOf('}', StringComparison.Ordinal) + 1));
        }

        return shape.Append(Place).ToString();
    }
}
