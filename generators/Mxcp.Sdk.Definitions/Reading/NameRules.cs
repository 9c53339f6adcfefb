using System.Text.RegularExpressions;
using Mxcp.Definitions.Problems;

namespace Mxcp.Definitions.Reading;

/// <summary>What names may look like, so that every client and every model takes them.</summary>
internal static class NameRules
{
    public const string EndpointRule = "a letter or '_', then letters, digits, '_' or '-', at most 64 in all";
    public const string ParameterRule = "a letter or '_', then letters, digits or '_', at most 64 in all";

    /// <summary>The rules as JSON Schema says them, where <c>$</c> is the end of the text and nothing before it.</summary>
    public const string EndpointPattern = "^[A-Za-z_][A-Za-z0-9_-]{0,63}$";
    public const string ParameterPattern = "^[A-Za-z_][A-Za-z0-9_]{0,63}$";

    private static readonly Regex EndpointForm = Whole(EndpointPattern);
    private static readonly Regex ParameterForm = Whole(ParameterPattern);

    public static bool IsEndpointName(string name) => EndpointForm.IsMatch(name);

    /// <summary>Reports a name of an endpoint that cannot be one.</summary>
    public static void CheckEndpoint(string? name, string pointer, ProblemList problems)
    {
        if (name is not null && !IsEndpointName(name))
        {
            problems.Add(ProblemCode.InvalidName, pointer, name, EndpointRule);
        }
    }

    public static bool IsParameterName(string name) => ParameterForm.IsMatch(name);

    /// <summary>.NET finds <c>$</c> before the last end of a line too.</summary>
    private static Regex Whole(string pattern) => new(pattern.TrimEnd('$') + @"\z", RegexOptions.CultureInvariant);
}
