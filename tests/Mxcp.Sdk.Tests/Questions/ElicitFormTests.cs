using System.Text;
using Mxcp.Execution.Questions;

namespace Mxcp.Tests.Questions;

public sealed class ElicitFormTests
{
    [Fact]
    public void A_field_is_required_unless_it_is_optional_or_has_a_default() => Assert.Equal(
        """{"mode":"form","message":"Who?","requestedSchema":{"type":"object","properties":{"name":{"type":"string","title":"Your name","description":"As in your passport","minLength":1,"maxLength":20},"mail":{"type":"string","format":"email"},"age":{"type":"integer","minimum":0,"maximum":150},"score":{"type":"number","minimum":0.5,"default":95.5},"member":{"type":"boolean","default":true}},"required":["name","age"]}}""",
        Schema(new ElicitForm()
            .Text("name", "Your name", "As in your passport", minLength: 1, maxLength: 20)
            .Text("mail", isOptional: true, format: ElicitFormat.Email)
            .Integer("age", minimum: 0, maximum: 150)
            .Number("score", minimum: 0.5, defaultValue: 95.5)
            .Boolean("member", defaultValue: true)));

    [Fact]
    public void Choices_are_written_in_each_of_the_ways_that_the_protocol_has() => Assert.Equal(
        """{"mode":"form","message":"Who?","requestedSchema":{"type":"object","properties":{"plain":{"type":"string","enum":["a","b"],"default":"b"},"titled":{"type":"string","oneOf":[{"const":"a","title":"An A"},{"const":"b","title":"b"}]},"old":{"type":"string","enum":["a","b"],"enumNames":["An A","b"]},"several":{"type":"array","minItems":1,"maxItems":2,"items":{"type":"string","enum":["a","b"]}},"titles":{"type":"array","items":{"anyOf":[{"const":"a","title":"An A"},{"const":"b","title":"A B"}]},"default":["a"]}},"required":["titled","old","several"]}}""",
        Schema(new ElicitForm()
            .Choice("plain", ["a", "b"], defaultValue: "b")
            .Choice("titled", [new("a", "An A"), "b"])
            .OldChoice("old", [new("a", "An A"), "b"])
            .Choices("several", ["a", "b"], minimum: 1, maximum: 2)
            .Choices("titles", [new("a", "An A"), new("b", "A B")], defaultValues: ["a"])));

    [Fact]
    public void A_form_without_fields_is_a_question_to_agree_to() =>
        Assert.Equal("""{"mode":"form","message":"Who?","requestedSchema":{"type":"object","properties":{}}}""", Schema(new ElicitForm()));

    [Fact]
    public void What_cannot_be_is_refused_when_the_form_is_made()
    {
        Refused(static form => form.Text(""));
        Refused(static form => form.Text("a").Integer("a"));
        Refused(static form => form.Text("a", minLength: 3, maxLength: 2));
        Refused(static form => form.Text("a", maxLength: 2, defaultValue: "abc"));
        Refused(static form => form.Text("a", format: ElicitFormat.Date, defaultValue: "today"));
        Refused(static form => form.Number("a", minimum: double.NaN));
        Refused(static form => form.Number("a", minimum: 2, maximum: 1));
        Refused(static form => form.Number("a", maximum: 2, defaultValue: 3));
        Refused(static form => form.Integer("a", minimum: 2, maximum: 1));
        Refused(static form => form.Integer("a", minimum: 2, defaultValue: 1));
        Refused(static form => form.Choice("a", []));
        Refused(static form => form.Choice("a", ["x", "x"]));
        Refused(static form => form.Choice("a", ["x"], defaultValue: "y"));
        Refused(static form => form.Choices("a", ["x"], minimum: 2, maximum: 1));
        Refused(static form => form.Choices("a", ["x"], defaultValues: ["y"]));

        Assert.Equal(
            "The default of the field a: must be at most 2 characters, was 3.",
            Assert.Throws<ArgumentException>(static () => new ElicitForm().Text("a", maxLength: 2, defaultValue: "abc")).Message);
    }

    private static void Refused(Action<ElicitForm> make) => Assert.ThrowsAny<ArgumentException>(() => make(new ElicitForm()));

    private static string Schema(ElicitForm form) => Encoding.UTF8.GetString(QuestionText.Form("Who?", form).Span);
}
