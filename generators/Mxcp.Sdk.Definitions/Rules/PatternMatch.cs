using System.Text.RegularExpressions;
using Mxcp.Definitions.Types;

namespace Mxcp.Definitions.Rules;

/// <summary>Matches constants against patterns, as the running server does.</summary>
internal static class PatternMatch
{
    /// <summary><c>RegexOptions.NonBacktracking</c>, which netstandard2.0 has no name for and .NET Framework does not know.</summary>
    private const RegexOptions NonBacktracking = (RegexOptions)0x400;

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    /// <summary>Whether a text matches; where nothing can say so in time, the server will.</summary>
    public static bool IsMatch(string text, Pattern pattern)
    {
        try
        {
            return Create(pattern.DotNet).IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            return true;
        }
    }

    private static Regex Create(string pattern)
    {
        try
        {
            return new Regex(pattern, NonBacktracking | RegexOptions.CultureInvariant);
        }
        catch (ArgumentOutOfRangeException)
        {
            return new Regex(pattern, RegexOptions.CultureInvariant, Limit);
        }
    }
}
