namespace Mxcp;

/// <summary>Messages and progress for the client that made the current call.</summary>
/// <remarks>
/// Messages keep their order whether they are awaited or not, and all of them leave before the result does. What the client
/// did not ask for goes to the log instead.
/// </remarks>
public interface IMcpClientLog
{
    /// <summary>Says something of use to who looks for a fault.</summary>
    /// <param name="message">The message.</param>
    /// <returns>Completes when the message was written; need not be awaited.</returns>
    Task Debug(string message);

    /// <summary>Says what is going on.</summary>
    /// <param name="message">The message.</param>
    /// <returns>Completes when the message was written; need not be awaited.</returns>
    Task Info(string message);

    /// <summary>Warns of something that does not keep the call from going on.</summary>
    /// <param name="message">The message.</param>
    /// <returns>Completes when the message was written; need not be awaited.</returns>
    Task Warning(string message);

    /// <summary>Tells of something that failed.</summary>
    /// <param name="message">The message.</param>
    /// <returns>Completes when the message was written; need not be awaited.</returns>
    Task Error(string message);

    /// <summary>Tells how far the call has come.</summary>
    /// <param name="current">How much is done; a client is told only of growing numbers.</param>
    /// <param name="total">How much there is to do in all, if that is known.</param>
    /// <param name="message">What is being done.</param>
    /// <returns>Completes when the message was written; need not be awaited.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is not finite.</exception>
    Task Progress(double current, double? total = null, string? message = null);
}
