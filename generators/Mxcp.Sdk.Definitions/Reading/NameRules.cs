using System.Text.RegularExpressions;
using Mxcp.Definitions.Problems;

namespace Mxcp.Definitions.Reading;

/// <summary>What names may look like, so that every client and every model takes them.</summary>
internal static class NameRules
{
    public const string EndpointRule = "a letter or '_', then letters, digits, '_' or '-', at most 64 in all";
    public const string ParameterRule = "a letter or '_', then letters, digits or '_', at most 64 in all";

    private static readonly Regex EndpointForm = new(@"^[A-Za-z_][A-Za-z0-9_-]{0,63}\z", RegexOptions.CultureInvariant);
    private static readonly Regex ParameterForm = new(@"^[A-Za-z_][A-Za-z0-9_]{0,63}\z", RegexOptions.CultureInvariant);

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
}
