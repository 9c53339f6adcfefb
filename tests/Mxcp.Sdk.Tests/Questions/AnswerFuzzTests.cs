using System.Text;
using System.Text.Json;
using Mxcp.Execution;
using Mxcp.Execution.Questions;
using Mxcp.Tests.Support;

namespace Mxcp.Tests.Questions;

public sealed class AnswerFuzzTests
{
    private static readonly ElicitForm Form = new ElicitForm()
        .Text("name", maxLength: 9)
        .Text("mail", isOptional: true, format: ElicitFormat.Email)
        .Integer("age", isOptional: true)
        .Number("score", isOptional: true)
        .Boolean("member", isOptional: true)
        .Choices("tags", ["a", "b"], isOptional: true);

    [Fact]
    public void Whatever_a_client_answers_it_is_read_or_refused()
    {
        var random = new Random(2026);
        byte[] seed = """{"action":"accept","content":{"name":"Ad\u00e4\ud83d\ude00","mail":"a@b.example","age":1e1,"score":-1.5,"member":true,"tags":["a","b"]}}"""u8.ToArray();
        int read = 0;
        int refused = 0;
        for (int round = 0; round < TestCounts.AtLeast(20_000); round++)
        {
            byte[] json = Mutations.Of(seed, random);
            if (JsonText.Problem(json) is not null)
            {
                continue;
            }

            try
            {
                Read(JsonElement.Parse(json));
                read++;
            }
            catch (AnswerException)
            {
                refused++;
            }
            catch (Exception exception)
            {
                Assert.Fail($"{Encoding.Latin1.GetString(json)}: {exception}");
            }
        }

        Assert.True(read > 100 && refused > 100, $"{read} read, {refused} refused");
    }

    private static void Read(JsonElement json)
    {
        var (action, content) = AnswerText.Elicited("?", json);
        var answer = ElicitAnswer.Of("?", Form, action, content);
        if (!answer.IsAccepted)
        {
            return;
        }

        answer.Text("name");
        answer.TextOrNull("mail");
        answer.IntegerOrNull("age");
        answer.NumberOrNull("score");
        answer.BooleanOrNull("member");
        answer.Choices("tags");
    }
}
