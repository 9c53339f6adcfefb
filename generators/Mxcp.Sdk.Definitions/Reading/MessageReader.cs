using Mxcp.Definitions.Model;
using Mxcp.Definitions.Problems;
using Mxcp.Definitions.Templates;
using Mxcp.Definitions.Values;
using Mxcp.Definitions.Yaml;

namespace Mxcp.Definitions.Reading;

/// <summary>Reads the <c>messages</c> of a prompt.</summary>
internal static class MessageReader
{
    /// <summary>Reads.</summary>
    /// <param name="prompt">The keys of the prompt.</param>
    /// <param name="name">Its name.</param>
    /// <param name="parameters">What the templates are filled from.</param>
    /// <param name="problems">Where problems go.</param>
    public static EndpointSource.Messages? Read(MappingReader prompt, string name, EquatableArray<ParameterDefinition> parameters, ProblemList problems)
    {
        if (!prompt.Has("messages"))
        {
            problems.AddToKey(ProblemCode.MissingKey, prompt.Pointer, "A prompt", "messages");
            return null;
        }

        if (ReadList(prompt, name, problems) is not { } list)
        {
            return null;
        }

        var known = parameters.Select(static parameter => new TemplateProperty(parameter.Name, TemplateType.Of(parameter.Type))).ToArray();
        var templates = new List<MessageTemplate>();
        for (int i = 0; i < list.Items.Count; i++)
        {
            string pointer = YamlPointer.Append(prompt.PointerTo("messages"), i);
            if (MappingReader.Open(list.Items[i], pointer, PromptKeys.Message, problems) is { } message && ReadMessage(message, name, known, problems) is { } template)
            {
                templates.Add(template);
            }
        }

        return new EndpointSource.Messages(templates.ToEquatableArray());
    }

    private static YamlSequence? ReadList(MappingReader prompt, string name, ProblemList problems)
    {
        var list = prompt.List("messages");
        if (list is { Items.Count: 0 })
        {
            problems.Add(ProblemCode.NoMessages, prompt.PointerTo("messages"), name);
            return null;
        }

        if (prompt.Value("messages") is null)
        {
            problems.Add(ProblemCode.WrongKind, prompt.PointerTo("messages"), "messages", "a list", "null");
        }

        return list;
    }

    private static MessageTemplate? ReadMessage(MappingReader message, string prompt, TemplateProperty[] parameters, ProblemList problems)
    {
        var role = ReadRole(message, problems);
        if (message.Text("type") is { } type && type != "text")
        {
            problems.Add(ProblemCode.InvalidChoice, message.PointerTo("type"), type, "type", "text");
        }

        string? text = message.RequiredText("prompt");
        message.End();
        return text is null ? null : new MessageTemplate(role, ReadTemplate(text, message.PointerTo("prompt"), prompt, parameters, problems));
    }

    private static MessageRole ReadRole(MappingReader message, ProblemList problems)
    {
        string? role = message.Text("role");
        switch (role)
        {
            case null or "user":
                return MessageRole.User;
            case "assistant":
                return MessageRole.Assistant;
            case "system":
                problems.Add(ProblemCode.SystemRole, message.PointerTo("role"));
                return MessageRole.User;
            default:
                problems.Add(ProblemCode.InvalidChoice, message.PointerTo("role"), role, "role", "user or assistant");
                return MessageRole.User;
        }
    }

    private static Template ReadTemplate(string text, string pointer, string prompt, TemplateProperty[] parameters, ProblemList problems)
    {
        var template = TemplateReader.Read(text, out var faults);
        foreach (var fault in faults.Concat(TemplateChecker.Check(template, prompt, parameters)).OrderBy(static fault => fault.Span.Start))
        {
            problems.Add(fault.In(text, problems.File, pointer));
        }

        return template;
    }
}
