using System.Text.Json;

namespace Mxcp.Execution.Questions;

/// <summary>Answers as the protocol writes them; nothing in them is trusted.</summary>
internal static class AnswerText
{
    private const string ToRoots = "roots/list";

    /// <summary>What a user made of a question, and what was filled in.</summary>
    /// <exception cref="AnswerException">The answer says neither.</exception>
    public static (ElicitAction Action, JsonElement Content) Elicited(string question, JsonElement answer)
    {
        var action = Member(answer, "action") is { } text ? FormJson.ReadText(text) : null;
        return action switch
        {
            "accept" => (ElicitAction.Accept, Member(answer, "content") ?? default),
            "decline" => (ElicitAction.Decline, default),
            "cancel" => (ElicitAction.Cancel, default),
            _ => throw new AnswerException(question, "its action must be accept, decline or cancel"),
        };
    }

    /// <summary>The text of a language model.</summary>
    /// <exception cref="AnswerException">There is none.</exception>
    public static string Sampled(string prompt, JsonElement answer)
    {
        var content = Member(answer, "content") ?? default;
        var blocks = content.ValueKind is JsonValueKind.Array ? content.EnumerateArray().ToArray() : [content];
        string[] texts = [.. blocks.Select(static block => Member(block, "text") is { } text ? FormJson.ReadText(text) : null).OfType<string>()];
        return texts.Length > 0 ? string.Concat(texts) : throw new AnswerException(prompt, "its content must be text");
    }

    /// <summary>The folders that are open.</summary>
    /// <exception cref="AnswerException">The answer does not list them.</exception>
    public static IReadOnlyList<ClientRoot> Roots(JsonElement answer) =>
        Member(answer, "roots") is { ValueKind: JsonValueKind.Array } roots
            ? [.. roots.EnumerateArray().Select(Root)]
            : throw new AnswerException(ToRoots, "its roots must be an array");

    private static ClientRoot Root(JsonElement root) => new(
        (Member(root, "uri") is { } uri ? FormJson.ReadText(uri) : null) ?? throw new AnswerException(ToRoots, "each root must have a uri"),
        Member(root, "name") is { } name ? FormJson.ReadText(name) : null);

    private static JsonElement? Member(JsonElement value, string name) =>
        value.ValueKind is JsonValueKind.Object && value.TryGetProperty(name, out var member) ? member : null;
}
