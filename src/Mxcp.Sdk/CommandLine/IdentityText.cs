using System.Text.Json;
using Mxcp.Execution;
using Mxcp.Testing.Endpoints;

namespace Mxcp.CommandLine;

/// <summary>Reads who makes a call, and with which headers, from what the command line says of it.</summary>
internal static class IdentityText
{
    private const string UserOption = "--user-context";
    private const string HeadersOption = "--request-headers";

    /// <summary>Reads.</summary>
    /// <param name="user">The user, as a JSON object or <c>@FILE</c>.</param>
    /// <param name="headers">The headers, as a JSON object or <c>@FILE</c>.</param>
    /// <exception cref="UsageException">They cannot be read.</exception>
    public static RequestIdentity Read(string? user, string? headers) => user is null && headers is null
        ? RequestIdentity.Anonymous
        : new RequestIdentity(user is null ? null : ReadUser(ReadObject(user, UserOption)), headers is null ? [] : ReadHeaders(ReadObject(headers, HeadersOption)));

    /// <summary>Who makes the calls of tests, as far as the command line says it.</summary>
    /// <inheritdoc cref="Read(string?, string?)"/>
    public static TestCaller ReadCaller(string? user, string? headers) => new(
        user is null ? null : ReadUser(ReadObject(user, UserOption)),
        headers is null ? null : ReadHeaders(ReadObject(headers, HeadersOption)));

    /// <summary>The user that a JSON object describes; what it does not name stands in the profile only.</summary>
    /// <param name="json">The object.</param>
    /// <param name="provider">Who vouches for the user where the object does not say it.</param>
    /// <exception cref="UsageException">A value is of the wrong kind.</exception>
    public static UserContext ReadUser(JsonElement json, string? provider = null) => new()
    {
        UserId = Text(json, "user_id"),
        Username = Text(json, "username"),
        Email = Text(json, "email"),
        Name = Text(json, "name"),
        AvatarUrl = Text(json, "avatar_url"),
        Provider = Text(json, "provider") ?? provider,
        ExternalToken = Text(json, "external_token"),
        Capabilities = Capabilities(json),
        RawProfile = Profile(json),
    };

    /// <summary>Reads what <see cref="Write"/> has written.</summary>
    public static RequestIdentity Read(JsonElement json) => new(
        json.TryGetProperty("user", out var user) ? ReadUser(user) : null,
        ReadHeaders(json.GetProperty("headers")));

    /// <summary>Writes an identity for the server that makes the call.</summary>
    public static void Write(RequestIdentity identity, Utf8JsonWriter json)
    {
        if (identity.User is { } user)
        {
            WriteUser(user, json);
        }

        json.WriteStartObject("headers");
        foreach (var (name, value) in identity.Headers)
        {
            json.WriteString(name, value);
        }

        json.WriteEndObject();
    }

    private static void WriteUser(UserContext user, Utf8JsonWriter json)
    {
        json.WriteStartObject("user");
        json.WriteString("user_id", user.UserId);
        json.WriteString("username", user.Username);
        json.WriteString("email", user.Email);
        json.WriteString("name", user.Name);
        json.WriteString("avatar_url", user.AvatarUrl);
        json.WriteString("provider", user.Provider);
        json.WriteString("external_token", user.ExternalToken);
        json.WriteStartArray("capabilities");
        foreach (string capability in user.Capabilities)
        {
            json.WriteStringValue(capability);
        }

        json.WriteEndArray();
        json.WriteStartObject("raw_profile");
        foreach (var (name, value) in user.RawProfile)
        {
            json.WritePropertyName(name);
            value.WriteTo(json);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>The headers that a JSON object describes.</summary>
    /// <exception cref="UsageException">A value is no text.</exception>
    public static KeyValuePair<string, string>[] ReadHeaders(JsonElement json) =>
        [.. json.EnumerateObject().Select(header => KeyValuePair.Create(header.Name, Text(json, header.Name, HeadersOption) ?? ""))];

    private static JsonElement ReadObject(string text, string option)
    {
        try
        {
            var json = JsonElement.Parse(text.StartsWith('@') ? File.ReadAllText(text[1..]) : text);
            return json.ValueKind == JsonValueKind.Object ? json : throw new UsageException($"{option} takes a JSON object, not {Kind(json)}.");
        }
        catch (JsonException)
        {
            // What was given may hold a token: it is not repeated.
            throw new UsageException($"{option} takes a JSON object, and what it was given is not JSON.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new UsageException($"{option} names a file that cannot be read: {exception.Message}");
        }
    }

    private static string? Text(JsonElement json, string key, string option = UserOption) =>
        !json.TryGetProperty(key, out var value) || value.ValueKind == JsonValueKind.Null ? null
        : value.ValueKind == JsonValueKind.String ? value.GetString()
        : throw new UsageException($"{option}: '{key}' must be text, not {Kind(value)}.");

    private static string[] Capabilities(JsonElement json)
    {
        if (!json.TryGetProperty("capabilities", out var list) || list.ValueKind == JsonValueKind.Null)
        {
            return [];
        }

        bool isListOfTexts = list.ValueKind == JsonValueKind.Array && list.EnumerateArray().All(static item => item.ValueKind == JsonValueKind.String);
        return isListOfTexts
            ? [.. list.EnumerateArray().Select(static item => item.GetString()!)]
            : throw new UsageException($"{UserOption}: 'capabilities' must be a list of texts.");
    }

    private static Dictionary<string, JsonElement> Profile(JsonElement json)
    {
        var profile = json.TryGetProperty("raw_profile", out var given) && given.ValueKind == JsonValueKind.Object ? given : json;
        return profile.EnumerateObject().DistinctBy(static property => property.Name).ToDictionary(static property => property.Name, static property => property.Value);
    }

    private static string Kind(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Array => "a list",
        JsonValueKind.Object => "an object",
        JsonValueKind.String => "a text",
        JsonValueKind.Number => "a number",
        JsonValueKind.Null => "null",
        _ => "a boolean",
    };
}
