using Mxcp.Definitions.Problems;
using Mxcp.Definitions.Values;
using Mxcp.Definitions.Yaml;

namespace Mxcp.Definitions.Site;

/// <summary>Reads a user file: the tree of it in, what it says or the reasons why not out.</summary>
/// <remarks>As in <see cref="SiteReader"/>, a reference counts as a value of the right kind until it is looked up.</remarks>
internal static class UserReader
{
    /// <summary>Reads a user file.</summary>
    /// <param name="file">Its path, as messages show it.</param>
    /// <param name="document">What stands in it.</param>
    public static Parsed<UserDefinition> Read(string file, YamlDocument document)
    {
        var problems = new ProblemList(file);
        YamlFaultProblems.AddTo(problems, document);

        // A file that is empty says nothing, which is no mistake here.
        var user = document.Root is null or YamlScalar { Type: YamlScalarType.Null }
            ? new UserDefinition(default, Vault: null, OnePassword: null)
            : ReadRoot(YamlReferences.Mark(document.Root, problems), problems);
        return new Parsed<UserDefinition>(user, problems.ToArray());
    }

    private static UserDefinition? ReadRoot(YamlNode node, ProblemList problems)
    {
        if (MappingReader.Open(node, YamlPointer.Root, UserKeys.User, problems) is not { } root)
        {
            return null;
        }

        FormatVersion.Check(root, problems);
        var profiles = root.Named("projects").SelectMany(project => ReadProject(project.Name, project.Mapping, problems)).ToEquatableArray();
        var user = new UserDefinition(profiles, ReadVault(root), ReadOnePassword(root)) { Transport = TransportReader.Read(root, problems) };
        foreach (string key in (string[])["models", "logging"])
        {
            _ = root.Free(key);
        }

        root.End();
        return user;
    }

    private static List<UserProfile> ReadProject(string project, MappingReader? reader, ProblemList problems)
    {
        var profiles = new List<UserProfile>();
        foreach (var (name, profile) in reader?.Named("profiles") ?? [])
        {
            if (profile is not null)
            {
                profiles.Add(ReadProfile(project, name, profile, problems));
            }
        }

        reader?.End();
        return profiles;
    }

    private static UserProfile ReadProfile(string project, string name, MappingReader profile, ProblemList problems)
    {
        var secrets = ReadSecrets(profile, problems);
        var plugins = ReadPlugins(profile, problems);
        _ = profile.Free("auth");
        _ = profile.Free("telemetry");
        profile.End();
        return new UserProfile(project, name, secrets, plugins);
    }

    private static EquatableArray<UserSecret> ReadSecrets(MappingReader profile, ProblemList problems)
    {
        var secrets = new List<UserSecret>();
        foreach (var reader in profile.Mappings("secrets"))
        {
            string? name = reader.RequiredText("name");
            string? type = reader.RequiredText("type");
            var parameters = reader.Free("parameters");
            reader.End();
            if (secrets.Exists(secret => secret.Name == name))
            {
                problems.Add(ProblemCode.InvalidChoice, reader.PointerTo("name"), name!, "name", "a name that no other secret of the profile has");
            }
            else if (name is not null && type is not null)
            {
                secrets.Add(new UserSecret(name, type, parameters));
            }
        }

        return secrets.ToEquatableArray();
    }

    private static EquatableArray<UserPlugin> ReadPlugins(MappingReader profile, ProblemList problems)
    {
        var plugins = new List<UserPlugin>();
        if (profile.Mapping("plugin") is { } plugin)
        {
            foreach (var entry in plugin.Free("config")?.Entries ?? [])
            {
                plugins.Add(ReadPlugin(entry, YamlPointer.Append(plugin.PointerTo("config"), entry.Key.Value), problems));
            }

            plugin.End();
        }

        return plugins.ToEquatableArray();
    }

    private static UserPlugin ReadPlugin(YamlEntry entry, string pointer, ProblemList problems)
    {
        var values = new List<UserPluginValue>();
        foreach (var value in (entry.Value as YamlMapping)?.Entries ?? [])
        {
            if (value.Value is YamlScalar { IsText: true } text)
            {
                values.Add(new UserPluginValue(value.Key.Value, text.Value));
                continue;
            }

            string found = value.Value is YamlScalar ? $"{value.Value.Kind}; put it in quotes" : value.Value.Kind;
            problems.Add(ProblemCode.WrongKind, YamlPointer.Append(pointer, value.Key.Value), value.Key.Value, "text", found);
        }

        if (entry.Value is not (YamlMapping or YamlScalar { Type: YamlScalarType.Null }))
        {
            problems.Add(ProblemCode.WrongKind, pointer, entry.Key.Value, "a mapping", entry.Value.Kind);
        }

        return new UserPlugin(entry.Key.Value, values.ToEquatableArray());
    }

    private static VaultSettings? ReadVault(MappingReader root)
    {
        if (root.Mapping("vault") is not { } vault)
        {
            return null;
        }

        var read = new VaultSettings(vault.Boolean("enabled") ?? false, vault.Text("address"), vault.Text("token_env") ?? VaultSettings.Default.TokenVariable);
        vault.End();
        return read;
    }

    private static OnePasswordSettings? ReadOnePassword(MappingReader root)
    {
        if (root.Mapping("onepassword") is not { } onePassword)
        {
            return null;
        }

        var read = new OnePasswordSettings(onePassword.Boolean("enabled") ?? false, onePassword.Text("token_env") ?? OnePasswordSettings.Default.TokenVariable);
        onePassword.End();
        return read;
    }
}
