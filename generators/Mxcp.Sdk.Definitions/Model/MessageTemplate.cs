using Mxcp.Definitions.Templates;

namespace Mxcp.Definitions.Model;

/// <summary>A message of a prompt.</summary>
/// <param name="Role">Who says it.</param>
/// <param name="Content">What is said.</param>
internal sealed record MessageTemplate(MessageRole Role, Template Content);

/// <summary>Who says a message; MCP knows no other.</summary>
internal enum MessageRole
{
    User,
    Assistant,
}
