namespace Mxcp.Generators.Diagnostics;

/// <summary>Where the pages of the diagnostics are: inside the repository, beside the code that reports them.</summary>
internal static class HelpLinks
{
    public const string Root = "docs/diagnostics/";
}
