using Read = Mxcp.Definitions.Tests.Support.Reading;

namespace Mxcp.Definitions.Tests.Reading;

public sealed class TestReaderTests
{
    [Theory]
    [InlineData("name: ' '", "InvalidChoice /tool/tests/0/name |   | name | a text that is not empty")]
    [InlineData("name: a, expect_error:", "WrongKind /tool/tests/0/expect_error | expect_error | a mapping | null")]
    [InlineData("name: a, expect_error: { kind: fatal }", "InvalidChoice /tool/tests/0/expect_error/kind | fatal | kind | argument, endpoint, result, missing, internal")]
    [InlineData("name: a, expect_error: { text: a }", "UnknownKey /tool/tests/0/expect_error/text (key) | text | an expected error | its keys are kind, contains")]
    [InlineData("name: a, result_contains_all: []", "WrongKind /tool/tests/0/result_contains_all | result_contains_all | a list with at least one item | an empty one")]
    [InlineData("name: a, result_length: -1", "WrongKind /tool/tests/0/result_length | result_length | a whole number from 0 to 2147483647 | -1")]
    [InlineData("name: a, arguments: [{ key: b, value: 1 }, { key: b, value: 2 }], expect_error: {}", "InvalidChoice /tool/tests/0/arguments/1/key | b | key | each parameter once")]
    [InlineData("name: a, result: .inf", "InvalidLiteral /tool/tests/0/result | .inf | JSON holds finite numbers only, up to 1.8E+308 and 1000 digits long")]
    [InlineData("name: a, user_context: { user_id: 5 }", "WrongKind /tool/tests/0/user_context/user_id | user_id | text | an integer")]
    [InlineData("name: a, user_context: { capabilities: read }", "WrongKind /tool/tests/0/user_context/capabilities | capabilities | a list of texts | text")]
    [InlineData("name: a, user_context: { capabilities: [read, 5] }", "WrongKind /tool/tests/0/user_context/capabilities | capabilities | a list of texts | one with something else in it")]
    [InlineData("name: a, request_headers: { X-Count: 5 }", "WrongKind /tool/tests/0/request_headers/X-Count | X-Count | text | an integer")]
    public void What_a_test_cannot_say_is_reported_at_its_place(string test, string expected) =>
        Assert.Equal([expected], Read.Problems($"tool: {{ name: t, language: csharp, tests: [{{ {test} }}] }}"));

    [Fact]
    public void What_is_free_in_a_user_stays_free() =>
        Assert.Empty(Read.Problems("tool: { name: t, language: csharp, tests: [{ name: a, user_context: { user_id: , email: a@b.c, capabilities: [], level: 3, teams: [{ id: 1 }] } }] }"));

    [Fact]
    public void Where_the_parameters_are_wrong_the_arguments_are_left_alone() => Assert.Equal(
        ["UnknownType /tool/parameters/0/type | integr"],
        Read.Problems("tool: { name: t, language: csharp, parameters: [{ name: id, type: integr }], tests: [{ name: a, arguments: [{ key: id, value: x }], result_length: 1 }] }"));
}
