namespace Mxcp;

/// <summary>The client that made the current call: what it can be told, and what it and the person before it can be asked.</summary>
/// <remarks>
/// <para>
/// Clients up to 2025-11-25 are asked while the call waits. Since 2026-07-28 a call that asks ends there: the client puts the
/// question to its user and makes the call again with the answer, and the endpoint runs from its beginning; questions that were
/// answered return at once. So ask first, and do things behind it; a transaction that is open is rolled back.
/// </para>
/// <para>Questions that are begun before one is awaited are asked together.</para>
/// </remarks>
public interface IMcpClient : IMcpClientLog
{
    /// <summary>Whether the user can be asked to fill in a form. In hooks and on the command line there is nobody to ask.</summary>
    bool CanElicit { get; }

    /// <summary>Whether the user can be asked to visit a URL.</summary>
    bool CanElicitUrl { get; }

    /// <summary>Whether the client's language model can be asked. The protocol has deprecated it.</summary>
    bool CanSample { get; }

    /// <summary>Whether the client says which folders are open. The protocol has deprecated it.</summary>
    bool CanListRoots { get; }

    /// <summary>Asks the user to fill in a form.</summary>
    /// <param name="message">What is asked, and why.</param>
    /// <param name="form">The fields.</param>
    /// <param name="cancellation">Gives up waiting.</param>
    /// <returns>What the user made of it; values keep what the form says of them.</returns>
    /// <exception cref="EndpointException">The client cannot be asked, or its answer breaks the form.</exception>
    /// <exception cref="OperationCanceledException">The call was cancelled, or runs again with the answer: let it pass.</exception>
    Task<ElicitAnswer> ElicitAsync(string message, ElicitForm form, CancellationToken cancellation = default);

    /// <summary>Asks the user to visit a URL, where what must not pass through the client can be typed in.</summary>
    /// <param name="message">What is asked, and why.</param>
    /// <param name="url">Where to go.</param>
    /// <param name="cancellation">Gives up waiting.</param>
    /// <returns>Whether the user went there; not whether anything was done there.</returns>
    /// <exception cref="EndpointException">The client cannot be asked.</exception>
    /// <exception cref="OperationCanceledException">The call was cancelled, or runs again with the answer: let it pass.</exception>
    Task<ElicitAction> ElicitUrlAsync(string message, Uri url, CancellationToken cancellation = default);

    /// <summary>Asks the client's language model. The protocol has deprecated it: call a model of your own.</summary>
    /// <param name="prompt">What is asked.</param>
    /// <param name="maxTokens">The most tokens that the answer may have.</param>
    /// <param name="cancellation">Gives up waiting.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="EndpointException">The client cannot be asked, or did not answer with text.</exception>
    /// <exception cref="OperationCanceledException">The call was cancelled, or runs again with the answer: let it pass.</exception>
    Task<string> SampleAsync(string prompt, int maxTokens, CancellationToken cancellation = default);

    /// <summary>Asks which folders are open at the client. The protocol has deprecated it: take paths as parameters.</summary>
    /// <param name="cancellation">Gives up waiting.</param>
    /// <exception cref="EndpointException">The client cannot be asked.</exception>
    /// <exception cref="OperationCanceledException">The call was cancelled, or runs again with the answer: let it pass.</exception>
    Task<IReadOnlyList<ClientRoot>> ListRootsAsync(CancellationToken cancellation = default);
}
