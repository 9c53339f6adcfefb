namespace Mxcp;

/// <summary>What a user made of a question.</summary>
public enum ElicitAction
{
    /// <summary>Answered it.</summary>
    Accept,

    /// <summary>Said no.</summary>
    Decline,

    /// <summary>Dismissed it without an answer.</summary>
    Cancel,
}
