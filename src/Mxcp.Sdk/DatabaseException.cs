namespace Mxcp;

/// <summary>What DuckDB, or the pool of its connections, refused. The message says what, and what to do about it.</summary>
/// <remarks>
/// The message is for the author of the query and may hold parts of its SQL: the caller of a tool never sees it, unless
/// user code passes it on in an exception of its own.
/// </remarks>
public class DatabaseException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What was refused, and what to do about it.</param>
    public DatabaseException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What was refused, and what to do about it.</param>
    /// <param name="innerException">What caused it.</param>
    public DatabaseException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
