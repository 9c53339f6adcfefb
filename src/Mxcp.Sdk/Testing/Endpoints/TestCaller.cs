namespace Mxcp.Testing.Endpoints;

/// <summary>Who makes the calls of tests in place of those that the tests name.</summary>
/// <param name="User">The user; <see langword="null"/> to leave it to the tests.</param>
/// <param name="Headers">The headers; <see langword="null"/> to leave them to the tests.</param>
internal sealed record TestCaller(UserContext? User, IReadOnlyList<KeyValuePair<string, string>>? Headers)
{
    /// <summary>Leaves it to the tests.</summary>
    public static TestCaller OfTest { get; } = new(null, null);
}
