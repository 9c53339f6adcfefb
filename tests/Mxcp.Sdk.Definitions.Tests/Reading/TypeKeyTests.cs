using Mxcp.Definitions.Types;
using Mxcp.Definitions.Values;
using Read = Mxcp.Definitions.Tests.Support.Reading;

namespace Mxcp.Definitions.Tests.Reading;

public sealed class TypeKeyTests
{
    [Fact]
    public void Every_key_of_a_string_is_read() => Assert.Equal(
        new MxcpType.Text(TextFormat.Email, MinLength: 3, MaxLength: 20, new Pattern("^a", "\\Aa"))
        {
            Description = "Who",
            IsSensitive = true,
            Enum = Literals(new TextLiteral("a@b.example"), new TextLiteral("a@c.example")),
            Default = new TextLiteral("a@b.example"),
            Examples = Literals(new TextLiteral("a@c.example")),
        },
        Read.Type("""
            type: string
            format: email
            minLength: 3
            maxLength: 20
            pattern: ^a
            description: "Who\n"
            sensitive: true
            enum: [a@b.example, a@c.example]
            default: a@b.example
            examples: [a@c.example]
            """));

    [Fact]
    public void Every_key_of_an_integer_is_read() => Assert.Equal(
        new MxcpType.Integer(Minimum: -5, Maximum: 16, MultipleOf: 2)
        {
            Enum = Literals(NumberLiteral.Of(2), NumberLiteral.Of(4)),
            Default = NumberLiteral.Of(4),
            Examples = Literals(NumberLiteral.Of(2)),
        },
        Read.Type("""
            type: integer
            minimum: -5
            maximum: 0x10
            multipleOf: 2
            enum: [2, 4.0]
            default: 4
            examples: [2]
            """));

    [Fact]
    public void Every_key_of_a_number_is_read() => Assert.Equal(
        new MxcpType.Number(Number("0"), Number("100"), Number("-0.5"), Number("1E+300"), Number("0.25"))
        {
            Enum = Literals(Number("1.5")),
            Default = Number("1.5"),
            Examples = Literals(Number("1.5")),
        },
        Read.Type("""
            type: number
            minimum: 0
            maximum: 1e2
            exclusiveMinimum: -.5
            exclusiveMaximum: 1e300
            multipleOf: 0.250
            enum: [1.5]
            default: 1.50
            examples: [15e-1]
            """));

    [Fact]
    public void Every_key_of_a_boolean_is_read() => Assert.Equal(
        new MxcpType.Boolean { Enum = Literals(new BooleanLiteral(true)), Default = new BooleanLiteral(true), Examples = Literals(new BooleanLiteral(true)) },
        Read.Type("{ type: boolean, enum: [true], default: True, examples: [TRUE] }"));

    [Fact]
    public void Every_key_of_an_array_is_read() => Assert.Equal(
        new MxcpType.Array(new MxcpType.Text(MaxLength: 3), MinItems: 1, MaxItems: 5, UniqueItems: true)
        {
            Default = new ArrayLiteral(Literals(new TextLiteral("a"))),
            Examples = Literals(new ArrayLiteral(Literals(new TextLiteral("b"), new TextLiteral("c")))),
        },
        Read.Type("""
            type: array
            items: { type: string, maxLength: 3 }
            minItems: 1
            maxItems: 0o5
            uniqueItems: true
            default: [a]
            examples: [[b, c]]
            """));

    [Fact]
    public void Every_key_of_an_object_is_read() => Assert.Equal(
        new MxcpType.Object(
            new EquatableArray<TypeProperty>(
            [
                new TypeProperty("name", new MxcpType.Text(), IsRequired: true),
                new TypeProperty("age", new MxcpType.Integer(), IsRequired: false),
            ]),
            AllowsOthers: false)
        {
            Default = new ObjectLiteral(new EquatableArray<LiteralProperty>([new LiteralProperty("name", new TextLiteral("Ada"))])),
        },
        Read.Type("""
            type: object
            properties: { name: { type: string }, age: { type: integer } }
            required: [name]
            additionalProperties: false
            default: { name: Ada }
            """));

    private static EquatableArray<Literal> Literals(params Literal[] literals) => new(literals);

    private static NumberLiteral Number(string json) => NumberLiteral.Parse(json)!;
}
