namespace Mxcp.Execution;

/// <summary>What a call failed of.</summary>
internal enum FailureKind
{
    /// <summary>Something that was not made for callers.</summary>
    Internal,

    /// <summary>The arguments were refused.</summary>
    Argument,

    /// <summary>The endpoint said so itself.</summary>
    Endpoint,

    /// <summary>The result broke its own definition.</summary>
    Result,
}
