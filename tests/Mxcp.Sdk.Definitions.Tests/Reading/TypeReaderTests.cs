using Mxcp.Definitions.Types;
using Mxcp.Definitions.Values;
using Read = Mxcp.Definitions.Tests.Support.Reading;

namespace Mxcp.Definitions.Tests.Reading;

public sealed class TypeReaderTests
{
    [Theory]
    [InlineData("string")]
    [InlineData("integer")]
    [InlineData("number")]
    [InlineData("boolean")]
    [InlineData("array")]
    [InlineData("object")]
    public void A_type_needs_no_other_key(string type)
    {
        var read = Read.Type($"type: {type}");

        Assert.Equal(type, read.Keyword);
        Assert.Null(read.Default);
        Assert.False(read.IsSensitive);
        Assert.False(read.IsNullable);
    }

    [Fact]
    public void Objects_allow_other_properties_unless_they_say_no()
    {
        Assert.True(((MxcpType.Object)Read.Type("type: object")).AllowsOthers);
        Assert.True(((MxcpType.Object)Read.Type("{ type: object, additionalProperties: true }")).AllowsOthers);
        Assert.False(((MxcpType.Object)Read.Type("{ type: object, additionalProperties: false }")).AllowsOthers);
    }

    [Theory]
    [InlineData("int")]
    [InlineData("String")]
    [InlineData("any")]
    [InlineData("null")]
    [InlineData("date")]
    public void Another_type_is_refused(string type) => Assert.Equal(
        [$"UnknownType /type | {type}"],
        Read.TypeProblems($"type: '{type}'"));

    [Theory]
    [InlineData("{}", "MissingKey . (key) | A type | type")]
    [InlineData("type:", "WrongKind /type | type | text | null")]
    [InlineData("type: [string, 'null']", "WrongKind /type | type | text | a list")]
    [InlineData("[string]", "WrongKind . | a type | a mapping | a list")]
    [InlineData("string", "WrongKind . | a type | a mapping | text")]
    [InlineData("{ type: string, name: a }", "UnknownKey /name (key) | name | a type | its keys are type, minLength, maxLength, format, pattern, description, sensitive, nullable, default, enum, examples")]
    [InlineData("{ type: string, nullable: 1 }", "WrongKind /nullable | nullable | true or false | an integer")]
    [InlineData("{ type: string, nullable: false, default: null }", "ContradictingConstraints /nullable | 'nullable: false' | 'default: null'")]
    [InlineData("{ type: string, sensitive: yes }", "WrongKind /sensitive | sensitive | true or false | 'yes', which is text in YAML 1.2")]
    [InlineData("{ type: string, pattern: 5 }", "WrongKind /pattern | pattern | text | an integer; put it in quotes")]
    [InlineData("{ type: array, items: string }", "WrongKind /items | items | a mapping | text")]
    [InlineData("{ type: array, uniqueItems: 1 }", "WrongKind /uniqueItems | uniqueItems | true or false | an integer")]
    [InlineData("{ type: object, properties: [a] }", "WrongKind /properties | properties | a mapping | a list")]
    [InlineData("{ type: object, properties: { a: string } }", "WrongKind /properties/a | a | a mapping | text")]
    [InlineData("{ type: object, properties: { a: } }", "WrongKind /properties/a | a | a mapping | null")]
    [InlineData("{ type: object, additionalProperties: { type: string } }", "WrongKind /additionalProperties | additionalProperties | true or false | a mapping")]
    [InlineData("{ type: object, required: name }", "WrongKind /required | required | a list | text")]
    public void What_is_missing_or_of_the_wrong_kind_is_reported_at_its_place(string type, string expected) =>
        Assert.Equal([expected], Read.TypeProblems(type));

    [Fact]
    public void What_is_required_must_be_declared() => Assert.Equal(
        [
            "WrongKind /required/0 | required | a list of texts | one with an integer in it",
            "UnknownRequired /required/1 | nam",
            "UnknownRequired /required/3 | Name",
        ],
        Read.TypeProblems("""
            type: object
            properties: { name: { type: string } }
            required: [5, nam, name, Name]
            """));

    [Fact]
    public void Without_properties_nothing_can_be_required() =>
        Assert.Equal(["UnknownRequired /required/0 | a"], Read.TypeProblems("{ type: object, required: [a] }"));

    [Fact]
    public void A_property_can_have_any_name() => Assert.Equal(
        ["a/b", "c~d", "1", "true", ""],
        ((MxcpType.Object)Read.Type("""
            type: object
            properties: { a/b: { type: string }, c~d: { type: string }, 1: { type: string }, true: { type: string }, "": { type: string } }
            """)).Properties.Select(static property => property.Name));

    [Fact]
    public void A_pointer_escapes_the_names_of_properties() => Assert.Equal(
        ["UnknownType /properties/a~1b/type | x", "UnknownType /properties/c~0d/items/type | y"],
        Read.TypeProblems("""
            type: object
            properties: { a/b: { type: x }, c~d: { type: array, items: { type: y } } }
            """));

    [Fact]
    public void Inside_a_type_that_is_unknown_everything_else_is_still_judged() => Assert.Equal(
        [
            "UnknownType /type | objekt",
            "MissingKey /properties/a (key) | A type | type",
            "UnknownType /properties/a/items/type | x",
            "UnknownRequired /required/0 | b",
            "UnknownKey /descripton (key) | descripton | a type | did you mean 'description'?",
        ],
        Read.TypeProblems("""
            type: objekt
            properties: { a: { items: { type: x }, minimum: 1 } }
            required: [b]
            maxLength: 5
            descripton: y
            """));

    [Fact]
    public void Types_nest_32_levels_deep_and_no_further()
    {
        static string Nested(int levels) =>
            string.Concat(Enumerable.Repeat("{ type: array, items: ", levels - 1)) + "{ type: string }" + string.Concat(Enumerable.Repeat(" }", levels - 1));

        Assert.Equal([], Read.TypeProblems(Nested(32)));
        Assert.Equal([$"TooDeep {string.Concat(Enumerable.Repeat("/items", 32))} | Types nest up to 32 levels"], Read.TypeProblems(Nested(33)));
        Assert.Equal([$"TooDeep {string.Concat(Enumerable.Repeat("/items", 32))} | Types nest up to 32 levels"], Read.TypeProblems(Nested(60)));
    }

    [Fact]
    public void Types_can_be_written_once_and_merged() => Assert.Equal(
        new MxcpType.Object(new EquatableArray<TypeProperty>(
        [
            new TypeProperty("from", new MxcpType.Text(TextFormat.Date) { Description = "First day" }, IsRequired: false),
            new TypeProperty("to", new MxcpType.Text(TextFormat.Date) { Description = "Last day" }, IsRequired: false),
        ])),
        Read.Type("""
            type: object
            properties:
              from: &day { type: string, format: date, description: First day }
              to: { <<: *day, description: Last day }
            """));
}
