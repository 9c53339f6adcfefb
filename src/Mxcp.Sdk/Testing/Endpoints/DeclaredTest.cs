using System.Text.Json;
using Mxcp.CommandLine;
using Mxcp.CompilerServices;
using Mxcp.Execution;

namespace Mxcp.Testing.Endpoints;

/// <summary>A test of a definition, as it was compiled in.</summary>
/// <param name="endpoint">What it calls.</param>
/// <param name="path">The file that it stands in.</param>
/// <param name="json">What it says: the keys of YAML, with the arguments as a call has them.</param>
internal sealed class DeclaredTest(Endpoint endpoint, string path, JsonElement json)
{
    private const string Provider = "test";

    /// <summary>What it calls.</summary>
    public Endpoint Endpoint => endpoint;

    /// <summary>The endpoint as reports name it: <c>tool/get_order</c>.</summary>
    public string Address => AddressOf(endpoint);

    /// <summary>The file that it stands in, relative to the project.</summary>
    public string Path => path;

    /// <summary>What it is called.</summary>
    public string Name { get; } = json.GetProperty("name").GetString()!;

    /// <summary>What it shows.</summary>
    public string? Description { get; } = json.TryGetProperty("description", out var text) ? text.GetString() : null;

    /// <summary>The words to find it by, those of its endpoint among them.</summary>
    public IReadOnlyList<string> Tags { get; } = json.TryGetProperty("tags", out var tags) ? [.. endpoint.Tags, .. tags.EnumerateArray().Select(static tag => tag.GetString()!)] : endpoint.Tags;

    /// <summary>What the call is made with; undefined for nothing.</summary>
    public JsonElement Arguments => json.TryGetProperty("arguments", out var arguments) ? arguments : default;

    /// <summary>What it asserts, among the rest of what it says.</summary>
    public JsonElement Json => json;

    /// <summary>The tests of an endpoint; to read them is the first that is done with them.</summary>
    public static IReadOnlyList<DeclaredTest> Of(Endpoint endpoint)
    {
        if (endpoint.Tests.IsEmpty)
        {
            return [];
        }

        var data = JsonReading.Parse(endpoint.Tests);
        string path = data.GetProperty("path").GetString()!;
        return [.. data.GetProperty("tests").EnumerateArray().Select(test => new DeclaredTest(endpoint, path, test))];
    }

    /// <summary>An endpoint as reports name it.</summary>
    public static string AddressOf(Endpoint endpoint) => $"{endpoint.Kind}/{endpoint.Address}";

    /// <summary>Who makes the call.</summary>
    /// <param name="instead">What the command line says of it, which counts more than what the test does.</param>
    public RequestIdentity Caller(TestCaller instead)
    {
        var user = instead.User ?? (json.TryGetProperty("user_context", out var context) ? IdentityText.ReadUser(context, Provider) : null);
        var headers = instead.Headers ?? (json.TryGetProperty("request_headers", out var given) ? IdentityText.ReadHeaders(given) : []);
        return new RequestIdentity(user, headers);
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Address}: {Name}";
}
