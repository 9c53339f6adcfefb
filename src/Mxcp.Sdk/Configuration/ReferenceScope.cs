using Mxcp.Definitions.Yaml;

namespace Mxcp.Configuration;

/// <summary>Which parts of the files are the active profile's, or everybody's: references elsewhere are left alone.</summary>
internal static class ReferenceScope
{
    /// <summary>Whether a place of a site file is.</summary>
    public static bool IsInSite(string pointer, string profile) => !IsBelow("/profiles", pointer) || IsBelow(Join("/profiles", profile), pointer);

    /// <summary>Whether a place of a user file is.</summary>
    public static bool IsInUser(string pointer, string project, string profile)
    {
        string own = Join("/projects", project);
        return !IsBelow("/projects", pointer) || (IsBelow(own, pointer) && (!IsBelow(own + "/profiles", pointer) || IsBelow(Join(own + "/profiles", profile), pointer)));
    }

    /// <summary>Whether a place of a user file says how references are looked up.</summary>
    public static bool IsAboutReferences(string pointer) => IsBelow("/vault", pointer) || IsBelow("/onepassword", pointer);

    /// <summary>The user file without other projects, other profiles, and secrets that the project may not use.</summary>
    public static YamlMapping Own(YamlMapping user, string project, string profile, Func<string, bool> mayUse) =>
        Keep(user, "projects", projects => Only(projects, project, own => Keep(own, "profiles", profiles => Only(profiles, profile, active => Keep(
            active, "secrets", secrets => secrets is YamlSequence list ? list with { Items = [.. list.Items.Where(secret => IsNamed(secret, mayUse))] } : secrets)))));

    private static YamlMapping Keep(YamlMapping mapping, string key, Func<YamlNode, YamlNode> change) =>
        mapping with { Entries = [.. mapping.Entries.Select(entry => entry.Key.Value == key ? entry with { Value = change(entry.Value) } : entry)] };

    private static YamlNode Only(YamlNode node, string key, Func<YamlMapping, YamlNode> change) => node is not YamlMapping mapping
        ? node
        : mapping with
        {
            Entries = [.. mapping.Entries.Where(entry => entry.Key.Value == key).Select(entry => entry.Value is YamlMapping value ? entry with { Value = change(value) } : entry)],
        };

    private static bool IsNamed(YamlNode secret, Func<string, bool> mayUse) =>
        (secret as YamlMapping)?.Find("name")?.Value is YamlScalar { IsText: true } name && (name.Type == YamlScalarType.Reference || mayUse(name.Value));

    private static bool IsBelow(string parent, string pointer) => pointer.StartsWith(parent, StringComparison.Ordinal) && (pointer.Length == parent.Length || pointer[parent.Length] == '/');

    private static string Join(string pointer, string key) => YamlPointer.Append(pointer, key);
}
