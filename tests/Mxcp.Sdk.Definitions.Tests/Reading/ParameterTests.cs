using Mxcp.Definitions.Types;
using Read = Mxcp.Definitions.Tests.Support.Reading;

namespace Mxcp.Definitions.Tests.Reading;

public sealed class ParameterTests
{
    [Fact]
    public void A_default_makes_a_parameter_optional_null_too()
    {
        var tool = Read.Tool("""
            tool:
              name: t
              language: csharp
              parameters:
                - { name: required, type: integer }
                - { name: optional, type: integer, default: 10 }
                - { name: without, type: integer, default: null }
                - { name: empty, type: integer, default: }
            """);

        Assert.Equal([true, false, false, false], tool.Parameters.Select(static parameter => parameter.IsRequired));
        Assert.Equal([null, NumberLiteral.Of(10), new NullLiteral(), new NullLiteral()], tool.Parameters.Select(static parameter => parameter.Type.Default));
    }

    [Fact]
    public void Parameters_keep_the_order_of_the_file()
    {
        var tool = Read.Tool("""
            tool:
              name: t
              language: csharp
              parameters: [{ name: z, type: string, default: x }, { name: a, type: string }, { name: m, type: string }]
            """);

        Assert.Equal(["z", "a", "m"], tool.Parameters.Select(static parameter => parameter.Name));
    }

    [Theory]
    [InlineData("customer_id", "customerId")]
    [InlineData("customer_id", "CUSTOMER_ID")]
    [InlineData("limit", "limit")]
    [InlineData("a_b_c", "_abc")]
    public void Two_parameters_with_names_that_match_are_one_too_many(string first, string second) => Assert.Equal(
        [$"DuplicateParameter /tool/parameters/2/name | {second} | {first}"],
        Read.Problems($$"""
            tool:
              name: t
              language: csharp
              parameters:
                - { name: {{first}}, type: string }
                - { name: other, type: string }
                - { name: {{second}}, type: integer }
            """));

    [Fact]
    public void A_duplicate_is_found_where_the_type_of_the_first_one_is_wrong_too() => Assert.Equal(
        ["UnknownType /tool/parameters/0/type | int", "DuplicateParameter /tool/parameters/1/name | a | a", "DuplicateParameter /tool/parameters/2/name | A | a"],
        Read.Problems("""
            tool:
              name: t
              language: csharp
              parameters: [{ name: a, type: int }, { name: a, type: string }, { name: A, type: string }]
            """));

    [Theory]
    [InlineData("my-param")]
    [InlineData("2nd")]
    [InlineData("a b")]
    [InlineData("größe")]
    public void A_parameter_is_named_as_SQL_can_name_it(string name) => Assert.Equal(
        [$"InvalidName /tool/parameters/0/name | {name} | a letter or '_', then letters, digits or '_', at most 64 in all"],
        Read.Problems($$"""
            tool:
              name: t
              language: csharp
              parameters: [{ name: {{name}}, type: string }]
            """));

    [Fact]
    public void The_keys_of_a_parameter_are_those_of_its_type_and_its_name() => Assert.Equal(
        [
            "MisplacedConstraint /tool/parameters/0/required (key) | required | string | object | remove it or change the type",
            "UnknownKey /tool/parameters/0/minLenght (key) | minLenght | a parameter | did you mean 'minLength'?",
            "UnknownKey /tool/parameters/0/desc (key) | desc | a parameter | its keys are name, type, required, minLength, maxLength, format, pattern, description, sensitive, nullable, default, enum, examples",
        ],
        Read.Problems("""
            tool:
              name: t
              language: csharp
              parameters: [{ name: a, type: string, minLenght: 1, required: true, desc: x }]
            """));
}
