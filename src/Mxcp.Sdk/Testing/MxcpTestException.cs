namespace Mxcp.Testing;

/// <summary>A client was answered with an error of the protocol, or the application did not start.</summary>
/// <remarks>What goes wrong in a tool is no exception but a result whose <see cref="ToolResult.IsError"/> is true, as clients see it.</remarks>
public sealed class MxcpTestException : Exception
{
    internal MxcpTestException(string message, Exception inner, int? code = null)
        : base(message, inner)
    {
        Code = code;
    }

    /// <summary>The code of the error, such as -32602; <see langword="null"/> where no protocol was spoken.</summary>
    public int? Code { get; }
}
