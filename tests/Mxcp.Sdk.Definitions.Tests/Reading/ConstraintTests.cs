using Mxcp.Definitions.Types;
using Read = Mxcp.Definitions.Tests.Support.Reading;

namespace Mxcp.Definitions.Tests.Reading;

public sealed class ConstraintTests
{
    private const string Text = "string";
    private const string Number = "integer and number";
    private const string List = "array";
    private const string Properties = "object";

    public static TheoryData<string, string, string> Misplaced()
    {
        (string Key, string Owner, string[] Types)[] constraints =
        [
            ("format: date", Text, ["string"]), ("minLength: 1", Text, ["string"]), ("maxLength: 1", Text, ["string"]), ("pattern: a", Text, ["string"]),
            ("minimum: 1", Number, ["integer", "number"]), ("maximum: 1", Number, ["integer", "number"]), ("exclusiveMinimum: 1", Number, ["integer", "number"]),
            ("exclusiveMaximum: 1", Number, ["integer", "number"]), ("multipleOf: 1", Number, ["integer", "number"]),
            ("items: { type: string }", List, ["array"]), ("minItems: 1", List, ["array"]), ("maxItems: 1", List, ["array"]), ("uniqueItems: true", List, ["array"]),
            ("properties: { a: { type: string } }", Properties, ["object"]), ("required: []", Properties, ["object"]), ("additionalProperties: true", Properties, ["object"]),
        ];
        var rows = new TheoryData<string, string, string>();
        foreach (string type in (string[])["string", "integer", "number", "boolean", "array", "object"])
        {
            foreach (var (key, owner, types) in constraints)
            {
                rows.Add(type, key, types.Contains(type) ? "" : owner);
            }
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Misplaced))]
    public void A_constraint_belongs_to_its_types_and_is_an_error_on_any_other(string type, string constraint, string owner)
    {
        string key = constraint[..constraint.IndexOf(':', StringComparison.Ordinal)];

        Assert.Equal(owner.Length == 0 ? [] : [$"MisplacedConstraint /{key} (key) | {key} | {type} | {owner} | remove it or change the type"], Read.TypeProblems($"{{ type: {type}, {constraint} }}"));
    }

    [Fact]
    public void A_misplaced_constraint_without_a_value_is_misplaced_all_the_same() =>
        Assert.Equal(["MisplacedConstraint /minimum (key) | minimum | string | integer and number | remove it or change the type"], Read.TypeProblems("{ type: string, minimum: }"));

    [Theory]
    [InlineData("string", "minLength")]
    [InlineData("string", "maxLength")]
    [InlineData("array", "minItems")]
    [InlineData("array", "maxItems")]
    public void A_length_is_a_whole_number_from_zero(string type, string key)
    {
        Assert.Equal([], Read.TypeProblems($"{{ type: {type}, {key}: 0 }}"));
        Assert.Equal([], Read.TypeProblems($"{{ type: {type}, {key}: 0x10 }}"));
        foreach (var (value, found) in ((string, string)[])[("-1", "-1"), ("1.5", "1.5"), ("1e2", "1e2"), ("2147483648", "2147483648"), (".inf", ".inf"), ("'5'", "text"), ("true", "a boolean"), ("[5]", "a list")])
        {
            Assert.Equal([$"WrongKind /{key} | {key} | a whole number from 0 to 2147483647 | {found}"], Read.TypeProblems($"{{ type: {type}, {key}: {value} }}"));
        }
    }

    [Theory]
    [InlineData("{ type: string, minLength: 5, maxLength: 4 }", "/minLength | minLength 5 | maxLength 4")]
    [InlineData("{ type: array, minItems: 2, maxItems: 1 }", "/minItems | minItems 2 | maxItems 1")]
    [InlineData("{ type: number, minimum: 2, maximum: 1 }", "/minimum | minimum 2 | maximum 1")]
    [InlineData("{ type: number, minimum: 1, exclusiveMaximum: 1 }", "/minimum | minimum 1 | exclusiveMaximum 1")]
    [InlineData("{ type: number, exclusiveMinimum: 1.5, maximum: 1.50 }", "/exclusiveMinimum | exclusiveMinimum 1.5 | maximum 1.5")]
    [InlineData("{ type: number, exclusiveMinimum: 1, exclusiveMaximum: 1 }", "/exclusiveMinimum | exclusiveMinimum 1 | exclusiveMaximum 1")]
    [InlineData("{ type: number, minimum: 0, exclusiveMinimum: 5, maximum: 5 }", "/exclusiveMinimum | exclusiveMinimum 5 | maximum 5")]
    [InlineData("{ type: number, minimum: 6, exclusiveMinimum: 5, maximum: 5, exclusiveMaximum: 9 }", "/minimum | minimum 6 | maximum 5")]
    [InlineData("{ type: number, exclusiveMinimum: 9007199254740992, exclusiveMaximum: 9007199254740993 }", "/exclusiveMinimum | exclusiveMinimum 9007199254740992 | exclusiveMaximum 9007199254740993")]
    [InlineData("{ type: integer, minimum: 2, maximum: 1 }", "/minimum | minimum 2 | maximum 1")]
    [InlineData("{ type: integer, exclusiveMinimum: 1, exclusiveMaximum: 2 }", "/exclusiveMinimum | exclusiveMinimum 1 | exclusiveMaximum 2")]
    [InlineData("{ type: integer, minimum: 1, exclusiveMinimum: 4, exclusiveMaximum: 5 }", "/exclusiveMinimum | exclusiveMinimum 4 | exclusiveMaximum 5")]
    [InlineData("{ type: integer, exclusiveMinimum: 5, maximum: 3 }", "/exclusiveMinimum | exclusiveMinimum 5 | maximum 3")]
    [InlineData("{ type: integer, minimum: 9223372036854775807, maximum: 9223372036854775806 }", "/minimum | minimum 9223372036854775807 | maximum 9223372036854775806")]
    [InlineData("{ type: integer, exclusiveMinimum: 9223372036854775807 }", "/exclusiveMinimum | exclusiveMinimum 9223372036854775807 | the whole numbers that 64 bits hold")]
    [InlineData("{ type: integer, exclusiveMaximum: -9223372036854775808 }", "/exclusiveMaximum | exclusiveMaximum -9223372036854775808 | the whole numbers that 64 bits hold")]
    [InlineData("{ type: integer, minimum: 1, maximum: 4, multipleOf: 5 }", "/multipleOf | multipleOf 5 | minimum 1, maximum 4")]
    [InlineData("{ type: integer, exclusiveMinimum: -5, exclusiveMaximum: 0, multipleOf: 5 }", "/multipleOf | multipleOf 5 | exclusiveMinimum -5, exclusiveMaximum 0")]
    public void Constraints_that_no_value_satisfies_are_reported_once(string type, string expected) =>
        Assert.Equal([$"ContradictingConstraints {expected}"], Read.TypeProblems(type));

    [Theory]
    [InlineData("{ type: string, minLength: 5, maxLength: 5 }")]
    [InlineData("{ type: array, minItems: 0, maxItems: 0 }")]
    [InlineData("{ type: number, minimum: 1, maximum: 1.0 }")]
    [InlineData("{ type: number, minimum: 9007199254740992, maximum: 9007199254740993 }")]
    [InlineData("{ type: number, exclusiveMinimum: 0, exclusiveMaximum: 1e-300 }")]
    [InlineData("{ type: integer, minimum: 9007199254740992, maximum: 9007199254740993 }")]
    [InlineData("{ type: integer, exclusiveMinimum: 9007199254740992, maximum: 9007199254740993 }")]
    [InlineData("{ type: integer, minimum: -9223372036854775808, maximum: 9223372036854775807 }")]
    [InlineData("{ type: integer, minimum: -4, maximum: 4, multipleOf: 5 }")]
    [InlineData("{ type: integer, minimum: 9223372036854775807, maximum: 9223372036854775807, multipleOf: 7 }")]
    [InlineData("{ type: integer, minimum: 1, multipleOf: 9223372036854775807 }")]
    public void Constraints_that_one_value_satisfies_are_none_too_many(string type) => Assert.Equal([], Read.TypeProblems(type));

    [Theory]
    [InlineData("exclusiveMinimum: 0", 1L, null)]
    [InlineData("exclusiveMaximum: 10", null, 9L)]
    [InlineData("minimum: 5, exclusiveMinimum: 3", 5L, null)]
    [InlineData("minimum: 3, exclusiveMinimum: 3", 4L, null)]
    [InlineData("maximum: 5, exclusiveMaximum: 5", null, 4L)]
    [InlineData("maximum: 5, exclusiveMaximum: 9", null, 5L)]
    [InlineData("minimum: -9223372036854775808, maximum: 9223372036854775807", long.MinValue, long.MaxValue)]
    public void Exclusive_bounds_of_an_integer_become_inclusive_ones(string bounds, long? minimum, long? maximum) =>
        Assert.Equal(new MxcpType.Integer(minimum, maximum), Read.Type($"{{ type: integer, {bounds} }}"));

    [Theory]
    [InlineData("minimum")]
    [InlineData("maximum")]
    [InlineData("exclusiveMinimum")]
    [InlineData("exclusiveMaximum")]
    [InlineData("multipleOf")]
    public void A_bound_is_a_finite_number(string key)
    {
        foreach (var (value, found) in ((string, string)[])[(".inf", ".inf"), (".nan", ".nan"), ("1e999", "1e999"), ("'5'", "text"), ("true", "a boolean"), ("yes", "text"), ("[5]", "a list")])
        {
            Assert.Equal([$"WrongKind /{key} | {key} | a finite number | {found}"], Read.TypeProblems($"{{ type: number, {key}: {value} }}"));
        }
    }

    [Theory]
    [InlineData("minimum", "0.5", "0.5")]
    [InlineData("maximum", "9223372036854775808", "9223372036854775808")]
    [InlineData("exclusiveMinimum", "1e30", "1E+30")]
    [InlineData("exclusiveMaximum", "-1.5", "-1.5")]
    [InlineData("multipleOf", "0.1", "0.1")]
    public void A_bound_of_an_integer_is_a_whole_number_that_64_bits_hold(string key, string value, string shown) => Assert.Equal(
        [$"InvalidConstraint /{key} | {key} | a whole number that 64 bits hold, as its type is integer | {shown}"],
        Read.TypeProblems($"{{ type: integer, {key}: {value} }}"));

    [Theory]
    [InlineData("0", "0")]
    [InlineData("-1", "-1")]
    [InlineData("-0.0", "0")]
    [InlineData("0.12345678901234567890123456789", "0.12345678901234567890123456789")]
    [InlineData("1e-29", "0.00000000000000000000000000001")]
    [InlineData("1e40", "1E+40")]
    public void A_step_is_above_zero_and_exact(string step, string shown) => Assert.Equal(
        [$"InvalidConstraint /multipleOf | multipleOf | a number above 0, up to 28 digits long | {shown}"],
        Read.TypeProblems($"{{ type: number, multipleOf: {step} }}"));

    [Theory]
    [InlineData("email", TextFormat.Email)]
    [InlineData("uri", TextFormat.Uri)]
    [InlineData("date", TextFormat.Date)]
    [InlineData("time", TextFormat.Time)]
    [InlineData("date-time", TextFormat.DateTime)]
    [InlineData("duration", TextFormat.Duration)]
    [InlineData("timestamp", TextFormat.Timestamp)]
    public void There_are_seven_formats(string format, object expected)
    {
        Assert.Equal(new MxcpType.Text((TextFormat)expected), Read.Type($"{{ type: string, format: {format} }}"));
        Assert.Equal(format, TextFormats.NameOf((TextFormat)expected));
    }

    [Theory]
    [InlineData("datetime")]
    [InlineData("Email")]
    [InlineData("ipv4")]
    public void Another_format_is_refused(string format) => Assert.Equal(
        [$"UnknownFormat /format | {format} | email, uri, date, time, date-time, duration, timestamp"],
        Read.TypeProblems($"{{ type: string, format: {format} }}"));

    [Fact]
    public void A_pattern_that_cannot_be_used_says_why() => Assert.Equal(
        ["InvalidPattern /pattern | the '[' at position 2 is never closed; write '\\[' for the character"],
        Read.TypeProblems("{ type: string, pattern: '^[a-z' }"));

    [Theory]
    [InlineData("array", "[[a]]", "to choose from values for each item, put it under items")]
    [InlineData("object", "[{ a: 1 }]", "to choose from values for a property, put it there")]
    public void A_choice_belongs_to_single_values(string type, string choices, string wayOut) => Assert.Equal(
        [$"MisplacedConstraint /enum (key) | enum | {type} | string, integer, number and boolean | {wayOut}"],
        Read.TypeProblems($"{{ type: {type}, enum: {choices} }}"));
}
