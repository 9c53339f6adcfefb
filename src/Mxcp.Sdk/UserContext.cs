using System.Text.Json;

namespace Mxcp;

/// <summary>Who makes a call, as far as that was found out.</summary>
/// <remarks>It holds what is not for everybody: it is no result of an endpoint, and never shows in a log.</remarks>
public sealed class UserContext
{
    /// <summary>The id that the provider knows the user by.</summary>
    public string? UserId { get; init; }

    /// <summary>The name that the user signs in with.</summary>
    public string? Username { get; init; }

    /// <summary>The address of the user's mail.</summary>
    public string? Email { get; init; }

    /// <summary>The user's name as people write it.</summary>
    public string? Name { get; init; }

    /// <summary>Where a picture of the user is.</summary>
    public string? AvatarUrl { get; init; }

    /// <summary>Who vouches for the user, such as <c>github</c>.</summary>
    public string? Provider { get; init; }

    /// <summary>The token with which the provider's own services can be asked on behalf of the user.</summary>
    public string? ExternalToken { get; init; }

    /// <summary>What the user may do, in the words of the provider.</summary>
    public IReadOnlyList<string> Capabilities { get; init; } = [];

    /// <summary>Everything the provider says of the user.</summary>
    public IReadOnlyDictionary<string, JsonElement> RawProfile { get; init; } = new Dictionary<string, JsonElement>();

    /// <summary>Nothing of what it holds.</summary>
    public override string ToString() => nameof(UserContext);
}
