namespace Mxcp.Generators.Tests.Types;

/// <summary>A value to send, and what must come of it.</summary>
/// <param name="Json">The value.</param>
/// <param name="IsValid">Whether its schema allows it.</param>
/// <param name="Back">What comes back, where the same value does not; <c>null</c> where only the answer counts.</param>
/// <param name="IsLenient">Whether it is taken though its schema does not allow it: the closed list of leniencies.</param>
internal sealed record Sample(string Json, bool IsValid = true, string? Back = null, bool IsLenient = false)
{
    /// <summary>Whether it is the very same value that comes back.</summary>
    public bool IsKept => IsValid && Back is null && !IsLenient;

    public static Sample Wrong(string json) => new(json, IsValid: false);

    public static Sample Lenient(string json, string back) => new(json, IsValid: false, back, IsLenient: true);
}
