using System.Globalization;
using Mxcp.Definitions.Types;
using Mxcp.Definitions.Values;
using Mxcp.Definitions.Yaml;

namespace Mxcp.Definitions.Rules;

/// <summary>What stands at a place in values of a type, or why nothing can.</summary>
/// <param name="Type">Its type; <see langword="null"/> where the definition leaves it open.</param>
/// <param name="Obstacle">Why there is no such place.</param>
internal readonly record struct TypeWalk(MxcpType? Type, string? Obstacle)
{
    /// <summary>The place under a JSON Pointer.</summary>
    public static TypeWalk Along(string pointer, MxcpType? type)
    {
        var walk = new TypeWalk(type, Obstacle: null);
        foreach (string step in pointer.Split('/').Skip(1).Select(YamlPointer.Unescape))
        {
            walk = walk.Type is MxcpType.Array list ? Item(step, list) : Into(step, walk.Type);
            if (walk.Obstacle is not null || walk.Type is null)
            {
                return walk;
            }
        }

        return walk;
    }

    /// <summary>A property.</summary>
    public static TypeWalk Into(string name, MxcpType? type) => type switch
    {
        null or MxcpType.Any => default,
        MxcpType.Object shape when shape.Properties.FirstOrDefault(property => property.Name == name) is { } declared => new TypeWalk(declared.Type, Obstacle: null),
        MxcpType.Object { AllowsOthers: true } shape => new TypeWalk(shape.Others, Obstacle: null),
        MxcpType.Object shape => new TypeWalk(null, Unknown(name, shape)),
        MxcpType.Array => new TypeWalk(null, $"'{name}' would be a property, and there is a list"),
        _ => new TypeWalk(null, $"'{name}' would be a property, and there is a single {type.Keyword}"),
    };

    private static TypeWalk Item(string step, MxcpType.Array list)
    {
        bool isIndex = int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out int index) && step == index.ToString(CultureInfo.InvariantCulture);
        return isIndex && !(index >= list.MaxItems)
            ? new TypeWalk(list.Items, Obstacle: null)
            : new TypeWalk(null, isIndex ? $"the list has at most {list.MaxItems} items, and the first is 0" : $"'{step}' is no index of a list");
    }

    private static string Unknown(string name, MxcpType.Object shape) =>
        Nearest.To(name, shape.Properties.Select(static property => property.Name)) is { } near
            ? $"there is no property '{name}'; did you mean '{near}'?"
            : $"there is no property '{name}', and additionalProperties is false";
}
