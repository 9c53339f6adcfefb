using System.ComponentModel;
using System.Text.RegularExpressions;

namespace Mxcp.CompilerServices;

/// <summary>The <c>pattern</c> of a text.</summary>
/// <param name="pattern">The pattern as the schema shows it.</param>
/// <param name="regex">The same as a .NET regular expression, without look-around and back-references.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class TextPattern(string pattern, string regex)
{
    private Regex? _regex;

    /// <summary>The pattern as the schema shows it.</summary>
    public string Pattern { get; } = pattern;

    // Built on first use: a server starts without the cost of patterns that nobody sends a value for. Never backtracks, since
    // the text comes from outside. Two threads may both build it; either result will do.
    internal bool IsMatch(ReadOnlySpan<char> text) =>
        (_regex ??= new Regex(regex, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)).IsMatch(text);
}
