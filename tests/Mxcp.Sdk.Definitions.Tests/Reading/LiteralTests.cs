using Mxcp.Definitions.Types;
using Read = Mxcp.Definitions.Tests.Support.Reading;

namespace Mxcp.Definitions.Tests.Reading;

public sealed class LiteralTests
{
    [Theory]
    [InlineData("{ type: string, default: 5 }", "5 | must be text; put it in quotes")]
    [InlineData("{ type: string, default: true }", "true | must be text; put it in quotes")]
    [InlineData("{ type: string, default: [a] }", "[\"a\"] | must be of type string, not a list")]
    [InlineData("{ type: integer, default: '5' }", "5 | must be of type integer, not text")]
    [InlineData("{ type: integer, default: 5.5 }", "5.5 | must be a whole number that 64 bits hold")]
    [InlineData("{ type: integer, default: 9223372036854775808 }", "9223372036854775808 | must be a whole number that 64 bits hold")]
    [InlineData("{ type: number, default: yes }", "yes | must be of type number, not text")]
    [InlineData("{ type: boolean, default: yes }", "yes | must be of type boolean, not text")]
    [InlineData("{ type: boolean, default: 1 }", "1 | must be of type boolean, not an integer")]
    [InlineData("{ type: boolean, default: 1.5 }", "1.5 | must be of type boolean, not a number")]
    [InlineData("{ type: array, default: a }", "a | must be of type array, not text")]
    [InlineData("{ type: object, default: [] }", "[] | must be of type object, not a list")]
    [InlineData("{ type: array, default: { a: 1 } }", "{\"a\":1} | must be of type array, not a mapping")]
    public void A_default_is_of_its_type(string type, string expected) => Assert.Equal([$"InvalidLiteral /default | {expected}"], Read.TypeProblems(type));

    [Theory]
    [InlineData("{ type: string, minLength: 2, default: a }", "a | must be at least 2 characters long, is 1")]
    [InlineData("{ type: string, maxLength: 2, default: abc }", "abc | must be at most 2 characters long, is 3")]
    [InlineData("{ type: string, maxLength: 1, default: 😀😀 }", "😀😀 | must be at most 1 characters long, is 2")]
    [InlineData("{ type: string, pattern: '^[a-z]+$', default: aB }", "aB | must match the pattern ^[a-z]+$")]
    [InlineData("{ type: string, format: date, default: 2018-02-30 }", "2018-02-30 | must be a date such as 2018-02-07")]
    [InlineData("{ type: string, format: time, default: '25:00:00' }", "25:00:00 | must be a time such as 14:30:00")]
    [InlineData("{ type: string, format: date-time, default: 2018-02-07 }", "2018-02-07 | must be a date and time with an offset such as 2018-02-07T14:30:00Z")]
    [InlineData("{ type: string, format: email, default: ada }", "ada | must be an e-mail address such as ada@example.com")]
    [InlineData("{ type: string, format: uri, default: example.org }", "example.org | must be an absolute URI such as https://example.org/")]
    [InlineData("{ type: string, format: duration, default: 15M }", "15M | must be a duration such as PT15M")]
    [InlineData("{ type: string, format: timestamp, default: now }", "now | must be seconds since 1970 such as 1517966773")]
    [InlineData("{ type: string, enum: [a, b], default: c }", "c | must be one of a, b")]
    [InlineData("{ type: integer, minimum: 1, default: 0 }", "0 | must be at least 1")]
    [InlineData("{ type: integer, maximum: 1, default: 2 }", "2 | must be at most 1")]
    [InlineData("{ type: integer, exclusiveMinimum: 1, default: 1 }", "1 | must be at least 2")]
    [InlineData("{ type: integer, multipleOf: 5, default: 7 }", "7 | must be a multiple of 5")]
    [InlineData("{ type: integer, enum: [1, 2], default: 3 }", "3 | must be one of 1, 2")]
    [InlineData("{ type: number, minimum: 0.5, default: 0.25 }", "0.25 | must be at least 0.5")]
    [InlineData("{ type: number, maximum: 9007199254740992, default: 9007199254740993 }", "9007199254740993 | must be at most 9007199254740992")]
    [InlineData("{ type: number, exclusiveMinimum: 0.5, default: 0.5 }", "0.5 | must be greater than 0.5")]
    [InlineData("{ type: number, exclusiveMaximum: 0.5, default: 5e-1 }", "0.5 | must be less than 0.5")]
    [InlineData("{ type: number, exclusiveMinimum: 9007199254740992, default: 9007199254740993 }", "9007199254740993 | must be greater than 9007199254740992")]
    [InlineData("{ type: number, multipleOf: 0.1, default: 0.35 }", "0.35 | must be a multiple of 0.1")]
    [InlineData("{ type: boolean, enum: [true], default: false }", "false | must be one of true")]
    [InlineData("{ type: array, minItems: 2, default: [a] }", "[\"a\"] | must have at least 2 items, has 1")]
    [InlineData("{ type: array, maxItems: 1, default: [a, b] }", "[\"a\",\"b\"] | must have at most 1 items, has 2")]
    [InlineData("{ type: array, uniqueItems: true, default: [1, 1.0] }", "[1,1] | must not hold the same item twice")]
    [InlineData("{ type: array, uniqueItems: true, default: [{ a: 1, b: [2] }, { b: [2.0], a: 1 }] }", "[{\"a\":1,\"b\":[2]},{\"b\":[2],\"a\":1}] | must not hold the same item twice")]
    public void A_default_keeps_the_constraints_of_its_type(string type, string expected) =>
        Assert.Equal([$"InvalidLiteral /default | {expected}"], Read.TypeProblems(type));

    [Theory]
    [InlineData("{ type: string, minLength: 1, maxLength: 1, default: 😀 }")]
    [InlineData("{ type: string, pattern: '^(a+)+$', default: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa }")]
    [InlineData("{ type: string, pattern: '^.$', default: 😀 }")]
    [InlineData("{ type: string, format: time, default: '14:30:00' }")]
    [InlineData("{ type: string, format: time, default: '14:30:00+01:00' }")]
    [InlineData("{ type: string, format: duration, default: -P1DT0.5S }")]
    [InlineData("{ type: string, format: timestamp, default: '-0.5' }")]
    [InlineData("{ type: string, default: '' }")]
    [InlineData("{ type: string, default: 2018-02-07 }")]
    [InlineData("{ type: string, default: yes }")]
    [InlineData("{ type: integer, default: 5.0 }")]
    [InlineData("{ type: integer, default: 1e3 }")]
    [InlineData("{ type: integer, minimum: -9223372036854775808, default: -9223372036854775808, multipleOf: 2 }")]
    [InlineData("{ type: number, default: 5 }")]
    [InlineData("{ type: number, multipleOf: 0.1, default: 0.3 }")]
    [InlineData("{ type: number, multipleOf: 10, default: 1e300 }")]
    [InlineData("{ type: number, multipleOf: 0.01, default: 79228162514264337593543950335 }")]
    [InlineData("{ type: number, enum: [0.5], default: 5e-1 }")]
    [InlineData("{ type: array, uniqueItems: true, default: [1, '1', true, null, [1], { a: 1 }, { a: 2 }] }")]
    [InlineData("{ type: array, default: [] }")]
    [InlineData("{ type: object, default: {} }")]
    [InlineData("{ type: object, properties: { a: { type: string } }, default: { b: 1 } }")]
    public void A_default_within_its_type_is_taken(string type) => Assert.Equal([], Read.TypeProblems(type));

    [Fact]
    public void A_pattern_that_would_backtrack_for_ever_is_answered_at_once() => Assert.Equal(
        ["InvalidLiteral /default | aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa! | must match the pattern ^(a+)+$"],
        Read.TypeProblems("{ type: string, pattern: '^(a+)+$', default: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa! }"));

    [Fact]
    public void Null_as_a_default_says_that_the_value_may_be_left_out() => Assert.Equal(new NullLiteral(), Read.Type("{ type: integer, minimum: 1, enum: [1], default: null }").Default);

    [Fact]
    public void Members_of_an_enum_are_checked_one_by_one() => Assert.Equal(
        [
            "InvalidLiteral /enum/1 | abcd | must be at most 3 characters long, is 4",
            "InvalidLiteral /enum/2 | 5 | must be text; put it in quotes",
            "InvalidLiteral /enum/3 | null | must be of type string, not null",
            "InvalidLiteral /enum/4 | a | it stands in the list twice",
        ],
        Read.TypeProblems("{ type: string, maxLength: 3, enum: [a, abcd, 5, null, a] }"));

    [Fact]
    public void Equal_numbers_are_the_same_member() => Assert.Equal(
        ["InvalidLiteral /enum/1 | 16 | it stands in the list twice"],
        Read.TypeProblems("{ type: number, enum: [16, 0x10, 16.5] }"));

    [Fact]
    public void Examples_are_checked_one_by_one_and_against_the_enum() => Assert.Equal(
        [
            "InvalidLiteral /examples/1 | 7 | must be one of 1, 2",
            "InvalidLiteral /examples/2 | one | must be of type integer, not text",
        ],
        Read.TypeProblems("{ type: integer, enum: [1, 2], examples: [1, 7, one] }"));

    [Theory]
    [InlineData("{ type: string, enum: [] }", "WrongKind /enum | enum | a list with at least one value | an empty one")]
    [InlineData("{ type: string, enum: a }", "WrongKind /enum | enum | a list | text")]
    [InlineData("{ type: string, examples: [] }", "WrongKind /examples | examples | a list with at least one value | an empty one")]
    [InlineData("{ type: string, examples: a }", "WrongKind /examples | examples | a list | text")]
    public void Enums_and_examples_are_lists_with_something_in_them(string type, string expected) => Assert.Equal([expected], Read.TypeProblems(type));

    [Theory]
    [InlineData("default: .inf", "/default | .inf")]
    [InlineData("default: -.inf", "/default | -.inf")]
    [InlineData("enum: [1, .nan]", "/enum/1 | .nan")]
    [InlineData("examples: [1e999]", "/examples/0 | 1e999")]
    [InlineData("examples: [1e-999]", "/examples/0 | 1e-999")]
    public void A_number_that_JSON_cannot_hold_is_refused(string constant, string expected) => Assert.Equal(
        [$"InvalidLiteral {expected} | JSON holds finite numbers only, up to 1.8E+308 and 1000 digits long"],
        Read.TypeProblems($"{{ type: number, {constant} }}"));

    [Fact]
    public void Parts_of_a_constant_are_checked_each_at_its_place() => Assert.Equal(
        [
            "InvalidLiteral /default | {\"tags\":[\"a\",\"toolong\"],\"from\":\"yesterday\",\"size\":0,\"extra\":1} | needs the property 'name'; needs the property 'id'; 'extra' is no property of it",
            "InvalidLiteral /default/tags/1 | toolong | must be at most 3 characters long, is 7",
            "InvalidLiteral /default/from | yesterday | must be a date such as 2018-02-07",
            "InvalidLiteral /default/size | 0 | must be at least 1",
        ],
        Read.TypeProblems("""
            type: object
            properties:
              name: { type: string }
              tags: { type: array, items: { type: string, maxLength: 3 } }
              from: { type: string, format: date }
              size: { type: integer, minimum: 1 }
              id: { type: integer }
            required: [name, id]
            additionalProperties: false
            default: { tags: [a, toolong], from: yesterday, size: 0, extra: 1 }
            """).Select(static line => line.Replace("…", "", StringComparison.Ordinal)));

    [Fact]
    public void The_constants_of_nested_types_are_checked_where_they_stand() => Assert.Equal(
        [
            "InvalidLiteral /properties/a/items/default | 5 | must be at most 3",
            "InvalidLiteral /properties/a/default/1 | 4 | must be at most 3",
        ],
        Read.TypeProblems("""
            type: object
            properties:
              a:
                type: array
                items: { type: integer, maximum: 3, default: 5 }
                default: [1, 4]
            """));

    [Fact]
    public void A_value_of_a_sensitive_type_stays_out_of_the_message() => Assert.Equal(
        [
            "InvalidLiteral /properties/key/enum/2 | *** | it stands in the list twice",
            "InvalidLiteral /properties/key/default | *** | must be one of ***, ***, ***",
            "InvalidLiteral /default/key | *** | must be of type string, not a list",
        ],
        Read.TypeProblems("""
            type: object
            properties: { key: { type: string, sensitive: true, enum: [one, two, one], default: three } }
            default: { key: [four] }
            """));
}
