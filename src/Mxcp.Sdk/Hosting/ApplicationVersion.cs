using System.Reflection;

namespace Mxcp.Hosting;

/// <summary>The version of the program.</summary>
internal static class ApplicationVersion
{
    /// <summary>The version of the entry assembly: <c>1.2.3</c>.</summary>
    public static string Current => Assembly.GetEntryAssembly()?.GetName().Version?.ToString(3) ?? "0.0.0";
}
