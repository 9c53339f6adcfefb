using Mxcp.Definitions.Values;
using Mxcp.Generators.Handlers;

namespace Mxcp.Generators.Binding;

/// <summary>A member of a record that a property of the contract can be bound to.</summary>
internal sealed record RecordMember(string Name, string? JsonName, TypeShape Type, bool IsRequired, bool IsConstructed);

/// <summary>The members of a record, by what is to be done with them.</summary>
internal static class RecordMembers
{
    /// <summary>The properties that a result is read from.</summary>
    public static IReadOnlyList<RecordMember> Readable(TypeShape.Record shape) =>
        [.. shape.Properties
            .Where(static property => property.CanRead)
            .Select(static property => new RecordMember(property.Name, property.JsonName, property.Type, IsRequired: false, IsConstructed: false))];

    /// <summary>The constructor's parameters, then the properties that can be set besides.</summary>
    public static IReadOnlyList<RecordMember> Settable(TypeShape.Record shape)
    {
        var members = shape.Constructor
            .Select(parameter => new RecordMember(
                parameter.Name,
                shape.Properties.FirstOrDefault(property => Names.Match(property.Name, parameter.Name))?.JsonName,
                parameter.Type,
                IsRequired: !parameter.IsOptional,
                IsConstructed: true))
            .ToList();
        members.AddRange(shape.Properties
            .Where(property => property.CanSet && shape.Constructor.All(parameter => !Names.Match(parameter.Name, property.Name)))
            .Select(static property => new RecordMember(property.Name, property.JsonName, property.Type, property.IsRequired, IsConstructed: false)));
        return members;
    }

    public static RecordMember? Find(IReadOnlyList<RecordMember> members, string name) => members.FirstOrDefault(member => IsFor(member, name));

    /// <summary>Whether two members take the same property.</summary>
    public static bool AreTwins(RecordMember one, RecordMember other) => (one.JsonName, other.JsonName) switch
    {
        (null, null) => Names.Match(one.Name, other.Name),
        ({ } given, null) => given == Names.ToSnakeCase(other.Name),
        (null, { } given) => given == Names.ToSnakeCase(one.Name),
        ({ } given, { } name) => given == name,
    };

    /// <summary>Whether a member takes the property of a name: the name an attribute gives it counts alone.</summary>
    public static bool IsFor(RecordMember member, string name) => member.JsonName is { } given ? given == name : Names.Match(member.Name, name);
}
