using Mxcp.Definitions.Reading;
using Mxcp.Definitions.Yaml;

namespace Mxcp.Definitions.Advising;

/// <summary>The parts of a definition as they stand in the file. Advice is about what is written, whatever it is bound to.</summary>
internal static class DefinitionTree
{
    /// <summary>The endpoint of a file: its kind, and what stands under it; nothing where the file is no definition.</summary>
    public static (string Kind, YamlMapping Body, YamlScalar Name)? FindEndpoint(YamlNode? root)
    {
        foreach (string kind in DefinitionKinds.All)
        {
            if (Mapping(root, kind) is { } body && (Scalar(body, "name") ?? Scalar(body, "uri")) is { } name)
            {
                return (kind, body, name);
            }
        }

        return null;
    }

    /// <summary>The parameters that have a name.</summary>
    public static IEnumerable<(YamlMapping Parameter, YamlScalar Name)> Parameters(YamlMapping body)
    {
        var parameters = (body.Find("parameters")?.Value as YamlSequence)?.Items ?? [];
        return parameters.OfType<YamlMapping>()
            .Select(static parameter => (parameter, Name: Scalar(parameter, "name")))
            .Where(static parameter => parameter.Name is not null)
            .Select(static parameter => (parameter.parameter, parameter.Name!));
    }

    /// <summary>The properties of a type, of its items, and of the types inside those.</summary>
    public static IEnumerable<(YamlScalar Name, YamlMapping Type)> Properties(YamlMapping type)
    {
        var own = (Mapping(type, "properties")?.Entries ?? []).Where(static entry => entry.Value is YamlMapping).Select(static entry => (entry.Key, Type: (YamlMapping)entry.Value));
        var inItems = Mapping(type, "items") is { } items ? Properties(items) : [];
        return own.SelectMany(static property => Properties(property.Type).Prepend(property)).Concat(inItems);
    }

    public static YamlMapping? Mapping(YamlNode? node, string key) => (node as YamlMapping)?.Find(key)?.Value as YamlMapping;

    public static YamlScalar? Scalar(YamlMapping mapping, string key) => mapping.Find(key)?.Value as YamlScalar;

    public static bool HasAny(YamlMapping mapping, params string[] keys) => keys.Any(key => mapping.Find(key) is not null);

    public static bool HasDescription(YamlMapping mapping) => Scalar(mapping, "description") is { Type: not YamlScalarType.Null } text && text.Value.Trim().Length > 0;
}
