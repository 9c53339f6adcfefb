using Mxcp.Definitions.Problems;
using Mxcp.Definitions.Rules;
using Mxcp.Definitions.Types;
using Mxcp.Definitions.Values;
using Mxcp.Generators.Handlers;

namespace Mxcp.Generators.Binding;

/// <summary>Binds a type of the contract to a C# type, part by part, and collects every place where the two do not fit.</summary>
internal sealed partial class TypeBinder(Direction direction)
{
    /// <summary>How the path of a result begins.</summary>
    public const string ResultPath = "result";

    private readonly List<Mismatch> _mismatches = [];

    public IReadOnlyList<Mismatch> Mismatches => _mismatches;

    /// <summary>Binds; the result is <see langword="null"/> where a part does not fit.</summary>
    /// <param name="declared">The contract's type; <see langword="null"/> where the definition leaves it to C#.</param>
    /// <param name="shape">The C# type.</param>
    /// <param name="path">The path from the parameter or result, for messages.</param>
    public ValueSpec? Bind(MxcpType? declared, TypeShape shape, string path)
    {
        if (direction == Direction.In && declared is { Nullable: true } && shape is { IsNullable: false } and not TypeShape.Unsupported)
        {
            return Fail(path, "nullable: true", $"{shape.DisplayName}, which cannot be null", $"make it {shape.DisplayName}?");
        }

        switch (shape)
        {
            case TypeShape.Scalar scalar:
                return BindScalar(declared ?? ScalarRules.TypeOf(scalar.Kind), scalar, path);
            case TypeShape.Enumeration enumeration when declared is null or MxcpType.Text:
                return BindEnumeration((MxcpType.Text?)declared ?? new MxcpType.Text(), enumeration, path);
            case TypeShape.List list when declared is null or MxcpType.Array:
                return BindList((MxcpType.Array?)declared ?? new MxcpType.Array(Items: null), list, path);
            case TypeShape.Record record when declared is null or MxcpType.Object:
                return BindRecord((MxcpType.Object?)declared ?? new MxcpType.Object(default), record, path);
            case TypeShape.Dictionary dictionary when declared is null or MxcpType.Object:
                return BindDictionary((MxcpType.Object?)declared ?? new MxcpType.Object(default), dictionary, path);
            case TypeShape.Json json:
                return BindJson(declared, json, path);
            case TypeShape.Rows rows when direction == Direction.Out && (!rows.IsOne || declared is null or MxcpType.Object):
                return BindRows(declared, rows);
            case TypeShape.Content content when declared is null:
                return Fail(path, "nothing", $"{content.DisplayName} inside of another value", "return content by itself, or a list of it");
            case TypeShape.Unsupported { IsPrivate: true } secret when direction == Direction.Out:
                _mismatches.Add(new Mismatch(path, "", "", "") { PrivateType = secret.DisplayName });
                return null;
            case TypeShape.Unsupported unsupported:
                return Fail(path, declared is null ? "nothing" : TypeWords.Of(declared), $"{unsupported.DisplayName}: {unsupported.Reason}", declared is null ? "use another type" : $"use {TypeWords.FittingTypes(declared, direction)}");
            default:
                return Misfit(declared!, shape, path);
        }
    }

    private ValueSpec? Misfit(MxcpType declared, TypeShape shape, string path) =>
        Fail(path, TypeWords.Of(declared), shape.DisplayName, $"use {TypeWords.FittingTypes(declared, direction)}");

    private ValueSpec? Fail(string path, string declared, string found, string wayOut, Fix? fix = null)
    {
        _mismatches.Add(new Mismatch(path, declared, found, wayOut) { Fix = fix });
        return null;
    }

    /// <summary>Binds a property; where its type as a whole does not fit, an editor can change it.</summary>
    private ValueSpec? BindProperty(TypeProperty? property, RecordMember member, TypeShape.Record shape, string path)
    {
        int before = _mismatches.Count;
        var bound = Bind(property?.Type, member.Type, path);
        for (int i = before; property is not null && i < _mismatches.Count; i++)
        {
            if (_mismatches[i].Path.Replace("[]", "") == path.Replace("[]", ""))
            {
                _mismatches[i] = _mismatches[i] with { Fix = Fixes.ChangeProperty(shape, member, property, direction) };
            }
        }

        return bound;
    }

    private ValueSpec? BindScalar(MxcpType declared, TypeShape.Scalar shape, string path)
    {
        if (ScalarRules.Bind(declared, shape.Kind, direction) is { } type)
        {
            var open = type with { Enum = default };
            return type.Enum.FirstOrDefault(choice => LiteralCheck.FirstMistake(choice, open) is not null) is { } foreign
                ? Fail(path, $"the value '{LiteralCheck.Show(foreign, declared)}'", $"{shape.DisplayName}, which cannot hold it", $"use {TypeWords.FittingTypes(declared, direction)}")
                : new ValueSpec.Scalar(WithNull(type, shape), shape);
        }

        bool isTooSmall = declared is MxcpType.Integer && IntegerRange.Of(shape.Kind) is not null;
        return isTooSmall
            ? Fail(path, "integers within its bounds", $"{shape.DisplayName}, which has no room for any of them", "use a wider integer type")
            : Misfit(declared, shape, path);
    }

    private ValueSpec? BindEnumeration(MxcpType.Text declared, TypeShape.Enumeration shape, string path)
    {
        var texts = declared.Enum.IsEmpty
            ? shape.Members.Select(static member => member.JsonName ?? Names.ToSnakeCase(member.Name)).ToArray()
            : [.. declared.Enum.OfType<TextLiteral>().Select(static text => text.Value)];
        var choices = new List<EnumChoice>();
        foreach (string text in texts)
        {
            // The name that an attribute gives goes before the rule by which names match.
            var member = shape.Members.FirstOrDefault(member => member.JsonName == text)
                ?? shape.Members.FirstOrDefault(member => member.JsonName is null && Names.Match(member.Name, text));
            if (member is null)
            {
                return Fail(path, $"the value '{text}'", $"{shape.DisplayName}, which has no member for it", $"add the member {Identifiers.Pascal(text)}");
            }

            choices.Add(new EnumChoice(text, member.Name));
        }

        var open = declared with { Enum = default };
        if (texts.FirstOrDefault(text => LiteralCheck.FirstMistake(new TextLiteral(text), open) is not null) is { } foreign)
        {
            return Fail(path, TypeWords.Of(declared), $"{shape.DisplayName}, whose text '{foreign}' it does not allow", $"use {TypeWords.FittingTypes(declared, direction)}, or list the texts under enum");
        }

        if (direction == Direction.Out && shape.Members.FirstOrDefault(member => choices.TrueForAll(choice => choice.Member != member.Name)) is { } unsaid)
        {
            return Fail(path, $"one of {string.Join(", ", texts)}", $"{shape.DisplayName}, whose member {unsaid.Name} is none of them", "add it to the enum of the definition");
        }

        var type = declared with { Enum = texts.Select(static Literal (text) => new TextLiteral(text)).ToEquatableArray() };
        return new ValueSpec.Enumeration((MxcpType.Text)WithNull(type, shape), shape, choices.ToEquatableArray());
    }

    private ValueSpec.Record? BindRecord(MxcpType.Object declared, TypeShape.Record shape, string path)
    {
        int before = _mismatches.Count;
        CheckTwins(shape, path);
        var properties = direction == Direction.In ? BindSetters(declared, shape, path) : BindGetters(declared, shape, path);
        if (_mismatches.Count > before)
        {
            return null;
        }

        var type = declared with
        {
            Properties = properties.Select(static property => new TypeProperty(property.Name, property.Value.Type, property.IsRequired)).ToEquatableArray(),
        };
        return new ValueSpec.Record((MxcpType.Object)WithNull(type, shape), shape, properties.ToEquatableArray());
    }

    /// <summary>Of two members that go by one name, one would be lost.</summary>
    private void CheckTwins(TypeShape.Record shape, string path)
    {
        var members = direction == Direction.In ? RecordMembers.Settable(shape) : RecordMembers.Readable(shape);
        foreach (var member in members)
        {
            var twin = members.TakeWhile(other => other != member).FirstOrDefault(other => RecordMembers.AreTwins(member, other));
            if (twin is not null)
            {
                Fail(path, "one property of a name", $"{shape.DisplayName}, whose members {twin.Name} and {member.Name} go by the same", "give one of them a name with [JsonPropertyName], or mark it with [JsonIgnore]");
            }
        }
    }

    private List<PropertySpec> BindGetters(MxcpType.Object declared, TypeShape.Record shape, string path)
    {
        var bound = new List<PropertySpec>();
        var members = RecordMembers.Readable(shape);
        foreach (var property in declared.Properties)
        {
            if (RecordMembers.Find(members, property.Name) is not { } member)
            {
                Fail(Join(path, property.Name), TypeWords.Of(property.Type), $"{shape.DisplayName}, which has no property for it", $"add the property {Identifiers.Pascal(property.Name)}", Fixes.AddProperty(shape, property, direction));
            }
            else if (BindProperty(property, member, shape, Join(path, property.Name)) is { } value)
            {
                bound.Add(new PropertySpec(property.Name, member.Name, value, IsRequired: true, IsConstructed: false));
            }
        }

        foreach (var member in members.Where(member => declared.Properties.All(property => !RecordMembers.IsFor(member, property.Name))))
        {
            BindUndeclaredGetter(declared, shape, member, path, bound);
        }

        return bound;
    }

    private void BindUndeclaredGetter(MxcpType.Object declared, TypeShape.Record shape, RecordMember member, string path, List<PropertySpec> bound)
    {
        string name = member.JsonName ?? Names.ToSnakeCase(member.Name);
        if (!declared.AllowsOthers)
        {
            Fail(Join(path, name), "additionalProperties: false", $"{shape.DisplayName}, which has the property {member.Name}", $"declare '{name}', or mark the property with [JsonIgnore]");
        }
        else if (Bind(declared: null, member.Type, Join(path, name)) is { } value)
        {
            bound.Add(new PropertySpec(name, member.Name, value, IsRequired: true, IsConstructed: false));
        }
    }

    private List<PropertySpec> BindSetters(MxcpType.Object declared, TypeShape.Record shape, string path)
    {
        var bound = new List<PropertySpec>();
        if (shape.ConstructionObstacle is { } obstacle)
        {
            Fail(path, TypeWords.Of(declared), $"{shape.DisplayName}, which has {obstacle}", "make it a record");
            return bound;
        }

        var members = RecordMembers.Settable(shape);
        DeclaredProperty[] properties = declared.Properties.IsEmpty
            ? [.. members.Select(Derive)]
            : [.. declared.Properties.Select(static property => (DeclaredProperty)property)];
        foreach (var property in properties)
        {
            BindSetter(property, members, shape, path, bound);
        }

        foreach (var member in members.Where(member => member.IsRequired && Array.TrueForAll(properties, property => !RecordMembers.IsFor(member, property.Name))))
        {
            Fail(Join(path, member.JsonName ?? Names.ToSnakeCase(member.Name)), "nothing", $"{shape.DisplayName}, which cannot be made without {member.Name}", "declare the property, or give the member a default");
        }

        return bound;
    }

    private void BindSetter(DeclaredProperty property, IReadOnlyList<RecordMember> members, TypeShape.Record shape, string path, List<PropertySpec> bound)
    {
        string at = Join(path, property.Name);
        if (RecordMembers.Find(members, property.Name) is not { } member)
        {
            Fail(at, property.Type is null ? "nothing" : TypeWords.Of(property.Type), $"{shape.DisplayName}, which has no member for it", $"add the property {Identifiers.Pascal(property.Name)}", property.Declared is { } lacking ? Fixes.AddProperty(shape, lacking, direction) : null);
            return;
        }

        bool canBeAbsent = !property.IsRequired && property.Type?.Default is null or NullLiteral;
        if (canBeAbsent && !member.Type.IsNullable)
        {
            Fail(at, "that it may be left out", $"{member.Type.DisplayName}, which cannot be null", $"make it {member.Type.DisplayName}?, list it under required, or give it a default", property.Declared is { } optional ? Fixes.ChangeProperty(shape, member, optional, direction) : null);
            return;
        }

        if (BindProperty(property.Declared, member, shape, at) is { } value)
        {
            bound.Add(new PropertySpec(property.Name, member.Name, value, property.IsRequired, member.IsConstructed));
        }
    }

    private static DeclaredProperty Derive(RecordMember member) =>
        new(member.JsonName ?? Names.ToSnakeCase(member.Name), Declared: null, IsRequired: !member.Type.IsNullable);

    /// <summary>Null is said of results only; what a caller may leave out is said by <c>required</c>.</summary>
    private MxcpType WithNull(MxcpType type, TypeShape shape) => type with { IsNullable = direction == Direction.Out && (type.Nullable ?? shape.IsNullable) };

    private static string Join(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";

    /// <summary>A property as the definition declares it, or as the C# type stands for it.</summary>
    private readonly record struct DeclaredProperty(string Name, TypeProperty? Declared, bool IsRequired)
    {
        public MxcpType? Type => Declared?.Type;

        public static implicit operator DeclaredProperty(TypeProperty property) => new(property.Name, property, property.IsRequired);
    }
}
