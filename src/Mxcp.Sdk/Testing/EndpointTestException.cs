namespace Mxcp.Testing;

/// <summary>A test that a definition holds did not pass; the message says what was expected, and what came instead.</summary>
public sealed class EndpointTestException : Exception
{
    internal EndpointTestException(string message)
        : base(message)
    {
    }
}
