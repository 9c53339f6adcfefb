namespace Mxcp.Conformance;

/// <summary>What the tools show.</summary>
internal static class Samples
{
    /// <summary>A PNG of one red pixel.</summary>
    public static readonly byte[] Image = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==");

    /// <summary>A WAV of one moment of silence.</summary>
    public static readonly byte[] Sound = Convert.FromBase64String("UklGRiYAAABXQVZFZm10IBAAAAABAAEAQB8AAIA+AAACABAAZGF0YQIAAAAAAA==");
}
