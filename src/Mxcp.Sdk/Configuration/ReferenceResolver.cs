using Mxcp.Definitions.Site;
using Mxcp.Definitions.Yaml;

namespace Mxcp.Configuration;

/// <summary>Puts what references stand for into their places, in those parts of the files that the active profile needs.</summary>
/// <param name="lookup">Looks references up.</param>
/// <param name="project">The project.</param>
/// <param name="profile">The active profile.</param>
internal sealed class ReferenceResolver(ReferenceLookup lookup, string project, string profile)
{
    private readonly List<string> _failures = [];

    /// <summary>Finds out how references are looked up, which the user file says.</summary>
    /// <exception cref="ConfigurationException">That itself cannot be looked up.</exception>
    public void Prepare(ConfigurationFile? userFile)
    {
        if (userFile is null)
        {
            return;
        }

        var document = Resolve(userFile, userFile.Document, ReferenceScope.IsAboutReferences, RefuseElsewhere);
        ThrowIfAnyFailed();
        var user = UserReader.Read(userFile.Path, document).Value;
        lookup.Vault = user?.Vault;
        lookup.OnePassword = user?.OnePassword;
    }

    /// <summary>The site file with what its references stand for.</summary>
    public YamlDocument ResolveSite(ConfigurationFile site) =>
        Resolve(site, site.Document, pointer => ReferenceScope.IsInSite(pointer, profile), lookup.Find);

    /// <summary>The user file, as far as it is the project's, with what its references stand for.</summary>
    public YamlDocument? ResolveUser(ConfigurationFile? user, SiteDefinition site)
    {
        if (user is null)
        {
            return null;
        }

        var document = user.Document.Root is YamlMapping root
            ? user.Document with { Root = ReferenceScope.Own(root, project, profile, name => SiteCheck.MayUse(site, name)) }
            : user.Document;
        return Resolve(user, document, pointer => ReferenceScope.IsInUser(pointer, project, profile), lookup.Find);
    }

    /// <exception cref="ConfigurationException">References could not be looked up, all of which the message names.</exception>
    public void ThrowIfAnyFailed()
    {
        if (_failures.Count > 0)
        {
            throw new ConfigurationException(string.Join('\n', _failures));
        }
    }

    private YamlDocument Resolve(
        ConfigurationFile file, YamlDocument document, Func<string, bool> isInScope, Func<IReadOnlyCollection<string>, IReadOnlyDictionary<string, ReferenceValue>> find)
    {
        var references = new List<YamlScalar>();
        if (document.Root is { } root)
        {
            YamlTree.Map(root, (scalar, pointer) => Collect(scalar, isInScope(pointer), references));
        }

        if (references.Count == 0)
        {
            return document;
        }

        var values = find([.. references.Select(static scalar => scalar.Value)]);
        _failures.AddRange(references
            .Where(scalar => values[scalar.Value].Failure is not null)
            .OrderBy(static scalar => scalar.Span.Start)
            .Select(scalar => file.Line(scalar, $"'{scalar.Value}' cannot be looked up: {values[scalar.Value].Failure}")));
        return document with { Root = YamlTree.Map(document.Root!, (scalar, pointer) => isInScope(pointer) ? Put(scalar, values) : scalar) };
    }

    private static YamlScalar Collect(YamlScalar scalar, bool isInScope, List<YamlScalar> references)
    {
        if (isInScope && scalar.Type == YamlScalarType.Reference)
        {
            references.Add(scalar);
        }

        return scalar;
    }

    private static YamlScalar Put(YamlScalar scalar, IReadOnlyDictionary<string, ReferenceValue> values) =>
        scalar.Type == YamlScalarType.Reference && values[scalar.Value].Value is { } value
            ? scalar with { Value = value, Type = YamlScalarType.Resolved }
            : scalar;

    /// <summary>What says how to look references up cannot be looked up that way.</summary>
    private IReadOnlyDictionary<string, ReferenceValue> RefuseElsewhere(IReadOnlyCollection<string> references)
    {
        var values = lookup.Find([.. references.Where(static reference => !ReferenceText.IsLookedUpElsewhere(reference))]).ToDictionary();
        foreach (string reference in references.Where(ReferenceText.IsLookedUpElsewhere))
        {
            values[reference] = ReferenceValue.Failed("what says how references are looked up can come from a variable or a file alone");
        }

        return values;
    }
}
