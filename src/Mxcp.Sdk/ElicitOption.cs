namespace Mxcp;

/// <summary>One of the values that a user chooses from.</summary>
/// <param name="Value">The value, as the endpoint gets it.</param>
/// <param name="Title">What the user reads; the value itself where it is missing.</param>
public sealed record ElicitOption(string Value, string? Title = null)
{
    /// <summary>A value that is read as it is.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator ElicitOption(string value) => new(value);
}
