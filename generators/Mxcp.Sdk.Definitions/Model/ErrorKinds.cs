namespace Mxcp.Definitions.Model;

/// <summary>What a call can fail of, in the words of a definition.</summary>
internal static class ErrorKinds
{
    /// <summary>The arguments were refused.</summary>
    public const string Argument = "argument";

    /// <summary>The endpoint said so itself, by an <c>EndpointException</c>.</summary>
    public const string Endpoint = "endpoint";

    /// <summary>The result broke its own definition.</summary>
    public const string Result = "result";

    /// <summary>There is no such resource.</summary>
    public const string Missing = "missing";

    /// <summary>Anything else.</summary>
    public const string Internal = "internal";

    public static IReadOnlyList<string> All { get; } = [Argument, Endpoint, Result, Missing, Internal];
}
