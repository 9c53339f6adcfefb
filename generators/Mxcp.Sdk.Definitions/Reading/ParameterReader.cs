using Mxcp.Definitions.Model;
using Mxcp.Definitions.Problems;
using Mxcp.Definitions.Values;
using Mxcp.Definitions.Yaml;

namespace Mxcp.Definitions.Reading;

/// <summary>Reads the <c>parameters</c> of an endpoint.</summary>
internal static class ParameterReader
{
    public static EquatableArray<ParameterDefinition> Read(MappingReader endpoint, ProblemList problems)
    {
        if (endpoint.List("parameters") is not { } list)
        {
            return default;
        }

        var parameters = new List<ParameterDefinition>();
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        for (int i = 0; i < list.Items.Count; i++)
        {
            string pointer = YamlPointer.Append(endpoint.PointerTo("parameters"), i);
            if (MappingReader.Open(list.Items[i], pointer, ToolKeys.Parameter, problems) is { } keys && ReadParameter(keys, names, problems) is { } parameter)
            {
                parameters.Add(parameter);
            }
        }

        return parameters.ToEquatableArray();
    }

    /// <summary>Reads a parameter.</summary>
    /// <param name="keys">Its keys.</param>
    /// <param name="names">The names above it, by the form in which equal names are equal texts.</param>
    /// <param name="problems">Where problems go.</param>
    private static ParameterDefinition? ReadParameter(MappingReader keys, Dictionary<string, string> names, ProblemList problems)
    {
        string? name = keys.RequiredText("name");
        if (name is not null && !NameRules.IsParameterName(name))
        {
            problems.Add(ProblemCode.InvalidName, keys.PointerTo("name"), name, NameRules.ParameterRule);
        }
        else if (name is not null && names.TryGetValue(Names.Fold(name), out string? twin))
        {
            problems.Add(ProblemCode.DuplicateParameter, keys.PointerTo("name"), name, twin);
        }
        else if (name is not null)
        {
            names.Add(Names.Fold(name), name);
        }

        var type = TypeReader.ReadKeys(keys, depth: 0, problems);
        keys.End();
        return name is null || type is null ? null : new ParameterDefinition(name, type);
    }
}
