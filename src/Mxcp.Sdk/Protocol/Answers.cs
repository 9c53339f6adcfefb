using ModelContextProtocol;
using Mxcp.Testing;

namespace Mxcp.Protocol;

/// <summary>The answers to a test's client.</summary>
internal static class Answers
{
    // What the protocol library puts before the words of an error that came from the other side.
    private const string Prefix = "Request failed (remote): ";

    /// <summary>The answer.</summary>
    /// <exception cref="MxcpTestException">It is an error of the protocol.</exception>
    public static async Task<T> OfAsync<T>(Func<Task<T>> ask)
    {
        try
        {
            return await ask().ConfigureAwait(false);
        }
        catch (McpException exception)
        {
            throw ErrorOf(exception);
        }
    }

    private static MxcpTestException ErrorOf(McpException exception) => new(
        exception.Message.StartsWith(Prefix, StringComparison.Ordinal) ? exception.Message[Prefix.Length..] : exception.Message,
        exception,
        (int?)(exception as McpProtocolException)?.ErrorCode);
}
