using System.Text;
using Mxcp.Execution;

namespace Mxcp.CommandLine;

/// <summary>Shows the content that a tool gives: text as it is, anything else as JSON.</summary>
internal static class ContentText
{
    /// <summary>A line, or several, for each piece.</summary>
    /// <param name="contents">The pieces.</param>
    /// <param name="isCompact">Whether JSON is shown on one line.</param>
    public static string Of(IReadOnlyList<ToolContent> contents, bool isCompact)
    {
        var lines = new StringBuilder();
        foreach (var content in contents)
        {
            lines.Append(content is TextContent text ? text.Text : Layout(Json(content), isCompact)).Append('\n');
        }

        return lines.ToString();
    }

    /// <summary>A piece as MCP writes it.</summary>
    public static string Json(ToolContent content) => Encoding.UTF8.GetString(ContentJson.Of(content));

    private static string Layout(string json, bool isCompact) => isCompact ? json : JsonIndenter.Indent(json);
}
