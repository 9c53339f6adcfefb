using Mxcp.Definitions.Model;
using Mxcp.Definitions.Problems;
using Mxcp.Definitions.Rules;
using Mxcp.Definitions.Yaml;

namespace Mxcp.Definitions.Reading;

/// <summary>Reads what stands under <c>prompt</c>.</summary>
internal static class PromptReader
{
    public static PromptDefinition? Read(MappingReader prompt, ProblemList problems)
    {
        string? name = prompt.RequiredText("name");
        NameRules.CheckEndpoint(name, prompt.PointerTo("name"), problems);
        string? title = prompt.Text("title");
        string? description = prompt.Text("description")?.TrimEnd();
        var parameters = ParameterReader.Read(prompt, problems);
        var source = ReadSource(prompt, name ?? "the prompt", parameters, problems);
        var traits = TraitsReader.Read(prompt, problems);
        var tests = TestsReader.Read(prompt, TestContract.Of(EndpointKind.Prompt, source, parameters, returns: null), problems);
        prompt.End();

        // A prompt that has a name is known by it, whatever else is wrong: its method must not be called an orphan on top.
        return name is null ? null : new PromptDefinition(problems.File, name, description, source ?? new EndpointSource.Method(), parameters) { Title = title, Traits = traits, Tests = tests };
    }

    private static EndpointSource? ReadSource(MappingReader prompt, string name, Values.EquatableArray<ParameterDefinition> parameters, ProblemList problems)
    {
        string? language = prompt.Value("language") is null ? "template" : prompt.Text("language");
        switch (language)
        {
            case "template":
                return MessageReader.Read(prompt, name, parameters, problems);
            case "csharp" when prompt.Has("messages"):
                problems.AddToKey(ProblemCode.MessagesWithoutUse, prompt.PointerTo("messages"));
                return null;
            case "csharp":
                return new EndpointSource.Method();
            case "python":
                _ = prompt.Value("messages");
                problems.Add(ProblemCode.PythonLanguage, prompt.PointerTo("language"));
                return null;
            default:
                _ = prompt.Value("messages");
                if (language is not null)
                {
                    problems.Add(ProblemCode.InvalidChoice, prompt.PointerTo("language"), language, "language", "template or csharp");
                }

                return null;
        }
    }
}
