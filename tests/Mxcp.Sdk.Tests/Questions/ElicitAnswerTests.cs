using System.Text.Json;
using Mxcp.Execution.Questions;

namespace Mxcp.Tests.Questions;

public sealed class ElicitAnswerTests
{
    private static readonly ElicitForm Form = new ElicitForm()
        .Text("name", minLength: 2, maxLength: 5)
        .Text("mail", isOptional: true, format: ElicitFormat.Email)
        .Text("when", isOptional: true, format: ElicitFormat.DateTime)
        .Integer("age", minimum: 0, maximum: 150, defaultValue: 30)
        .Number("score", isOptional: true, maximum: 100)
        .Boolean("member", isOptional: true)
        .Choice("color", ["red", "green"], isOptional: true)
        .Choices("tags", ["a", "b", "c"], isOptional: true, maximum: 2);

    [Fact]
    public void Values_are_read_by_the_types_of_their_fields()
    {
        var answer = ElicitAnswer.Accept(Form, """{"name":"Ada","mail":"ada@example.com","age":36,"score":9.5,"member":true,"color":"red","tags":["a","c"]}""");

        Assert.True(answer.IsAccepted);
        Assert.Equal("Ada", answer.Text("name"));
        Assert.Equal("ada@example.com", answer.TextOrNull("mail"));
        Assert.Equal(36, answer.Integer("age"));
        Assert.Equal(9.5, answer.Number("score"));
        Assert.True(answer.Boolean("member"));
        Assert.Equal("red", answer.Text("color"));
        Assert.Equal(["a", "c"], answer.Choices("tags"));
    }

    [Fact]
    public void What_is_left_out_has_its_default_or_is_missing()
    {
        var answer = ElicitAnswer.Accept(Form, """{"name":"Ada","mail":null,"unknown":{"deep":[1]}}""");

        Assert.Equal(["name", "age"], answer.Values.Keys);
        Assert.Equal(30, answer.Integer("age"));
        Assert.Null(answer.TextOrNull("mail"));
        Assert.Null(answer.NumberOrNull("score"));
        Assert.Null(answer.BooleanOrNull("member"));
        Assert.Empty(answer.Choices("tags"));
        Assert.StartsWith("The field mail is optional", Assert.Throws<InvalidOperationException>(() => answer.Text("mail")).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}", "name: is required")]
    [InlineData("[]", "the content must be an object")]
    [InlineData("\"Ada\"", "the content must be an object")]
    [InlineData("""{"name":7}""", "name: must be a string, was 7")]
    [InlineData("""{"name":"A"}""", "name: must be 2 to 5 characters, was 1")]
    [InlineData("""{"name":"\ud800x"}""", "name: must be a string, was \"\\ud800x\"")]
    [InlineData("""{"name":"Ada","mail":"nobody"}""", "mail: must be an e-mail address such as ada@example.com, was \"nobody\"")]
    [InlineData("""{"name":"Ada","when":"soon"}""", "when: must be a date and time with an offset such as 2018-02-07T14:30:00Z, was \"soon\"")]
    [InlineData("""{"name":"Ada","age":"36"}""", "age: must be an integer, was \"36\"")]
    [InlineData("""{"name":"Ada","age":1.5}""", "age: must be an integer, was 1.5")]
    [InlineData("""{"name":"Ada","age":1e99}""", "age: must be an integer, was 1e99")]
    [InlineData("""{"name":"Ada","age":151}""", "age: must be between 0 and 150, was 151")]
    [InlineData("""{"name":"Ada","score":1e999}""", "score: must be a number, was 1e999")]
    [InlineData("""{"name":"Ada","score":101}""", "score: must be at most 100, was 101")]
    [InlineData("""{"name":"Ada","member":"yes"}""", "member: must be true or false, was \"yes\"")]
    [InlineData("""{"name":"Ada","color":"blue"}""", "color: must be one of red, green, was \"blue\"")]
    [InlineData("""{"name":"Ada","tags":"a"}""", "tags: must be an array, was \"a\"")]
    [InlineData("""{"name":"Ada","tags":["a","d",1]}""", "tags[1]: must be one of a, b, c, was \"d\"\ntags[2]: must be a string, was 1\ntags: must have at most 2 items, was 3")]
    [InlineData("""{"name":"Ada","tags":["a","a"]}""", "tags[1]: must be chosen once only, was \"a\"")]
    public void An_answer_that_breaks_the_form_is_refused_with_everything_that_is_wrong(string json, string problem) => Assert.Equal(
        $"the answer does not fit: {problem}",
        Assert.Throws<AnswerException>(() => ElicitAnswer.Accept(Form, json)).Message);

    [Fact]
    public void An_integer_may_be_written_as_any_number_that_is_one() =>
        Assert.Equal(20, ElicitAnswer.Accept(Form, """{"name":"Ada","age":2.0e1}""").Integer("age"));

    [Fact]
    public void To_read_what_a_user_did_not_answer_tells_the_caller_so()
    {
        Assert.False(ElicitAnswer.Declined.IsAccepted);
        Assert.Equal("the user declined the question", Assert.Throws<EndpointException>(static () => ElicitAnswer.Declined.Text("name")).Message);

        var dismissed = ElicitAnswer.Of("Who are you?", Form, ElicitAction.Cancel, default);
        Assert.Equal("the user dismissed the question \"Who are you?\" without an answer", Assert.Throws<EndpointException>(() => dismissed.Integer("age")).Message);
    }

    [Fact]
    public void A_field_that_the_form_does_not_have_or_that_is_of_another_type_is_a_mistake_of_the_endpoint()
    {
        var answer = ElicitAnswer.Accept(Form, """{"name":"Ada"}""");

        Assert.Equal("The form has no field nam.", Assert.Throws<InvalidOperationException>(() => answer.Text("nam")).Message);
        Assert.Equal("The field age is read with Integer.", Assert.Throws<InvalidOperationException>(() => answer.Text("age")).Message);
    }

    [Theory]
    [InlineData("""{"action":"accept","content":{}}""", ElicitAction.Accept)]
    [InlineData("""{"action":"decline"}""", ElicitAction.Decline)]
    [InlineData("""{"action":"cancel","content":5}""", ElicitAction.Cancel)]
    public void An_action_is_one_of_three(string json, ElicitAction action) => Assert.Equal(action, AnswerText.Elicited("?", JsonElement.Parse(json)).Action);

    [Theory]
    [InlineData("{}")]
    [InlineData("5")]
    [InlineData("null")]
    [InlineData("""{"action":"ACCEPT"}""")]
    [InlineData("""{"action":["accept"]}""")]
    public void Anything_else_is_no_answer(string json) => Assert.Equal(
        "the answer to \"Sure?\" does not fit: its action must be accept, decline or cancel",
        Assert.Throws<AnswerException>(() => AnswerText.Elicited("Sure?", JsonElement.Parse(json))).Message);

    [Theory]
    [InlineData("""{"content":{"type":"text","text":"Paris"}}""", "Paris")]
    [InlineData("""{"content":[{"type":"text","text":"Pa"},{"type":"image"},{"type":"text","text":"ris"}]}""", "Paris")]
    public void A_language_model_answers_with_text(string json, string expected) => Assert.Equal(expected, AnswerText.Sampled("?", JsonElement.Parse(json)));

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"content":"Paris"}""")]
    [InlineData("""{"content":{"type":"image","data":"AA=="}}""")]
    public void Or_the_answer_is_none(string json) => Assert.Throws<AnswerException>(() => AnswerText.Sampled("?", JsonElement.Parse(json)));

    [Fact]
    public void Roots_have_a_uri_each_and_perhaps_a_name()
    {
        Assert.Equal(
            [new ClientRoot("file:///a", "a"), new ClientRoot("file:///b", null)],
            AnswerText.Roots(JsonElement.Parse("""{"roots":[{"uri":"file:///a","name":"a"},{"uri":"file:///b"}]}""")));
        Assert.Throws<AnswerException>(static () => AnswerText.Roots(JsonElement.Parse("""{"roots":{}}""")));
        Assert.Throws<AnswerException>(static () => AnswerText.Roots(JsonElement.Parse("""{"roots":["file:///a"]}""")));
    }
}
