namespace Mxcp.Configuration;

/// <summary>What became of looking a reference up.</summary>
/// <param name="Value">What it stands for.</param>
/// <param name="Failure">Why nothing was found, and what to do; never a value.</param>
internal readonly record struct ReferenceValue(string? Value, string? Failure)
{
    public static ReferenceValue Found(string value) => new(value, null);

    public static ReferenceValue Failed(string failure) => new(null, failure);
}
