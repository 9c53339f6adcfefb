using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Mxcp.CompilerServices;

namespace Mxcp.Execution.Questions;

/// <summary>Which call it is: the endpoint, its arguments and who makes it. The next call of the same is of the same identity.</summary>
/// <param name="endpoint">The endpoint.</param>
/// <param name="arguments">The arguments; undefined for none.</param>
/// <param name="user">Who makes the call, where one is known.</param>
internal sealed class CallIdentity(Endpoint endpoint, JsonElement arguments, UserContext? user)
{
    /// <summary>What stands for the call where it must not be mistaken for another.</summary>
    public byte[] Digest() => SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', Parts())));

    private string[] Parts()
    {
        string kind = endpoint switch
        {
            ToolEndpoint => "tool",
            PromptEndpoint => "prompt",
            _ => "resource",
        };
        string what = arguments.ValueKind is JsonValueKind.Undefined ? "{}" : CanonicalJson.Of(arguments);

        // The lengths first: no name can look like the end of another.
        return [kind, endpoint.Name, Sized(user?.Provider), Sized(user?.UserId), Sized(user?.Username), what];
    }

    private static string Sized(string? text) => text is null ? "-" : $"{text.Length}:{text}";
}
