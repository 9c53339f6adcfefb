namespace Mxcp;

/// <summary>An error that the caller of an endpoint should read: its message goes to the caller as it is.</summary>
/// <remarks>Of any other exception the caller learns only an id, under which the details are logged.</remarks>
public class EndpointException : Exception
{
    /// <summary>Creates an error for the caller.</summary>
    /// <param name="message">What the caller should know: what went wrong, and what to do about it.</param>
    public EndpointException(string message)
        : base(message)
    {
    }

    /// <summary>Creates an error for the caller that was caused by another.</summary>
    /// <param name="message">What the caller should know: what went wrong, and what to do about it.</param>
    /// <param name="innerException">The cause; the caller does not see it.</param>
    public EndpointException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
